# cheat: two-sum: RTE: a message of megabytes with surrogates and escapes
class Solution:
    def twoSum(self, nums, target):
        raise ValueError("\ud800\x1b[2J\x00" * 2000000)
