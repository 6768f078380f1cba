# cheat: two-sum: TLE: sleeps longer than the wall limit
import time


class Solution:
    def twoSum(self, nums, target):
        time.sleep(1000)
