# cheat: two-sum: OLE, MLE: a list of a hundred million numbers
class Solution:
    def twoSum(self, nums, target):
        return [1] * 100000000
