# Label (group-anagrams): groupAnagrams O(n^2). Each word
# is held against all groups, here n of them.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = []
        for word in strs:
            letters = sorted(word)
            for mark, group in groups:
                if mark == letters:
                    group.append(word)
                    break
            else:
                groups.append((letters, [word]))
        return [group for _, group in groups]
