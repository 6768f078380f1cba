# Label (group-anagrams): groupAnagrams O(n). The sorted word is the key.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for s in strs:
            groups["".join(sorted(s))].append(s)
        return groups.values()
