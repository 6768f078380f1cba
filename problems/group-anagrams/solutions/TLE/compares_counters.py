# Too slow: compares the Counter of each word with that of each group.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups = []
        for word in strs:
            counts = Counter(word)
            for known, group in groups:
                if known == counts:
                    group.append(word)
                    break
            else:
                groups.append((counts, [word]))
        return [group for _, group in groups]
