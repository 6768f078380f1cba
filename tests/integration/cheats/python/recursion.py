# cheat: two-sum: RTE: recursion without end
class Solution:
    def twoSum(self, nums, target):
        return self.twoSum(nums, target)
