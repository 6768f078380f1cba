# Wrong: sorts by end, and looks at the last result only.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        merged = []
        for start, end in sorted(intervals, key=lambda x: x[1]):
            if merged and start <= merged[-1][1]:
                merged[-1] = [min(start, merged[-1][0]), end]
            else:
                merged.append([start, end])
        return merged
