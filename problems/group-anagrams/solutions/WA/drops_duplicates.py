# Wrong: a word that comes twice is in its group once.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in dict.fromkeys(strs):
            groups["".join(sorted(word))].append(word)
        return list(groups.values())
