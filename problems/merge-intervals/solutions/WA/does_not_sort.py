# Wrong: looks at the last result only, without sorting.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        merged = []
        for start, end in intervals:
            if merged and start <= merged[-1][1] and merged[-1][0] <= end:
                merged[-1] = [min(start, merged[-1][0]), max(end, merged[-1][1])]
            else:
                merged.append([start, end])
        return merged
