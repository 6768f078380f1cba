# Label (longest-substring): lengthOfLongestSubstring O(n).
# A window, and a set that shrinks behind it.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        inside = set()
        left = best = 0
        for right, letter in enumerate(s):
            while letter in inside:
                inside.remove(s[left])
                left += 1
            inside.add(letter)
            best = max(best, right - left + 1)
        return best
