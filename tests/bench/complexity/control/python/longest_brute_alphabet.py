# Label (longest-substring): lengthOfLongestSubstring O(n). From each start as far as it goes: never further than there are characters, 95.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        best = 0
        for i in range(len(s)):
            seen = set()
            for c in s[i:i + 96]:
                if c in seen:
                    break
                seen.add(c)
            best = max(best, len(seen))
        return best
