# Label (merge-intervals): merge O(n log n). Sorted by a key, then a stack of what has been merged.
class Solution:
    def merge(self, intervals: List[List[int]]) -> List[List[int]]:
        stack = []
        for start, end in sorted(intervals, key=lambda i: i[0]):
            if stack and stack[-1][1] >= start:
                stack[-1][1] = max(stack[-1][1], end)
            else:
                stack.append([start, end])
        return stack
