# Too slow: merges pairs until nothing changes.
def overlap(a: List[int], b: List[int]) -> bool:
    return max(a[0], b[0]) <= min(a[1], b[1])


class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        rest = intervals
        changed = True
        while changed:
            changed = False
            result = []
            for interval in rest:
                for other in result:
                    if overlap(interval, other):
                        other[0] = min(other[0], interval[0])
                        other[1] = max(other[1], interval[1])
                        changed = True
                        break
                else:
                    result.append(list(interval))
            rest = result
        return rest
