# cheat: two-sum: TLE: ignores all signals, then spins
import signal


class Solution:
    def twoSum(self, nums, target):
        for number in range(1, 65):
            try:
                signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError):
                pass
        while True:
            pass
