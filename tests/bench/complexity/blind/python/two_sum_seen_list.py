# Label (two-sum): twoSum O(n^2). A list of what was seen, and `in`.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        seen = []
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen.index(target - x), i]
            seen.append(x)
