# Too slow: tries all substrings, also behind the first repeat.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        best = 0
        for i in range(len(s)):
            seen = {}
            repeated = False
            for j in range(i, len(s)):
                if s[j] in seen:
                    repeated = True
                seen[s[j]] = j
                if not repeated:
                    best = max(best, j - i + 1)
        return best
