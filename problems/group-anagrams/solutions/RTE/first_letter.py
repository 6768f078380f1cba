# Fails: looks at the first letter of the empty word.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in strs:
            groups[word[0] and "".join(sorted(word))].append(word)
        return list(groups.values())
