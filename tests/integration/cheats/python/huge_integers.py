# cheat: two-sum: WA, OLE, TLE: integers of a hundred thousand digits
class Solution:
    def twoSum(self, nums, target):
        return [10 ** 100000, -(10 ** 100000)]
