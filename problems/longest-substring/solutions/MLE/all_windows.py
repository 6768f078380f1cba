# Too large: collects all windows without repeats as texts before it looks for the longest.
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        windows = [""]
        for i in range(len(s)):
            for j in range(i + 1, min(len(s), i + 95) + 1):
                if len(set(s[i:j])) < j - i:
                    break
                windows.append(s[i:j])
        return max(map(len, windows))
