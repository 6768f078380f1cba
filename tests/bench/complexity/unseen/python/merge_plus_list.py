# Label (merge-intervals): merge O(n^2). Sorted, but the result is added to by +, which copies it.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        intervals.sort()
        merged = []
        for interval in intervals:
            if merged and interval[0] <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], interval[1])
            else:
                merged = merged + [interval]
        return merged
