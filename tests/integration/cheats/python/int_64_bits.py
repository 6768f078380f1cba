# cheat: two-sum: WA: integers one past 64 bits
class Solution:
    def twoSum(self, nums, target):
        return [1 << 63, (1 << 64) + 1]
