# Wrong: strips the blanks at the ends.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        s = s.strip()
        last = {}
        start = best = 0
        for i, c in enumerate(s):
            start = max(start, last.get(c, -1) + 1)
            last[c] = i
            best = max(best, i - start + 1)
        return best
