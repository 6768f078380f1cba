# cheat: two-sum: OLE: a string of fifty megabytes
class Solution:
    def twoSum(self, nums, target):
        return ["x" * 50000000]
