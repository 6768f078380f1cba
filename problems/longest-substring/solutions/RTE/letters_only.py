# Fails: a table for 26 letters, and the text has others.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last = dict.fromkeys("abcdefghijklmnopqrstuvwxyz", -1)
        start = best = 0
        for i, c in enumerate(s):
            start = max(start, last[c] + 1)
            last[c] = i
            best = max(best, i - start + 1)
        return best
