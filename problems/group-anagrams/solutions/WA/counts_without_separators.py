# Wrong: counts joined without separators, so that 1 and 11 read like 11 and 1.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = defaultdict(list)
        for word in strs:
            groups["".join(str(word.count(c)) for c in string.ascii_lowercase)].append(word)
        return list(groups.values())
