# Too slow: merges pairs until nothing changes.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        rest = intervals
        changed = True
        while changed:
            changed = False
            result = []
            for start, end in rest:
                for other in result:
                    if start <= other[1] and other[0] <= end:
                        other[0] = min(other[0], start)
                        other[1] = max(other[1], end)
                        changed = True
                        break
                else:
                    result.append([start, end])
            rest = result
        return rest
