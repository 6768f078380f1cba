# Wrong: looks at the length only when a repeat ends the window.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        window, best = "", 0
        for c in s:
            if c in window:
                best = max(best, len(window))
                window = window[window.index(c) + 1:]
            window += c
        return max(best, 1) if s else 0
