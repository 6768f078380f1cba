# Wrong: fills the rest with None.
class Solution:
    def moveZeroes(self, nums):
        others = [x for x in nums if x != 0]
        for i in range(len(nums)):
            nums[i] = others[i] if i < len(others) else None
