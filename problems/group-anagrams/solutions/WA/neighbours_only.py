# Wrong: groupby without sorting first, which sees neighbours only.
class Solution:
    def groupAnagrams(self, strs: List[str]) -> List[List[str]]:
        return [list(group) for _, group in groupby(strs, key=sorted)]
