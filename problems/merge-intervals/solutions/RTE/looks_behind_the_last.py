# Fails: looks at the interval behind the last one.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        intervals.sort()
        merged, start, end = [], *intervals[0]
        for i in range(len(intervals)):
            end = max(end, intervals[i][1])
            if intervals[i + 1][0] > end:
                merged.append([start, end])
                start, end = intervals[i + 1]
        return merged
