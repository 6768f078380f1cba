# Wrong: an empty key is taken for no key, and the empty word is lost.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in strs:
            key = "".join(sorted(word))
            if key:
                groups[key].append(word)
        return list(groups.values())
