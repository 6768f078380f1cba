# Correct but O(n^2): asks the rest of the list for each partner.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        for i, x in enumerate(nums):
            if target - x in nums[i + 1:]:
                return [i, nums.index(target - x, i + 1)]
