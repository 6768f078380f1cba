# Correct: groups by a tuple of 26 counts.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        groups: Dict[Tuple[int, ...], List[str]] = {}
        for word in strs:
            counts = [0] * 26
            for letter in word:
                counts[ord(letter) - ord("a")] += 1
            groups.setdefault(tuple(counts), []).append(word)
        return [group for group in groups.values()]
