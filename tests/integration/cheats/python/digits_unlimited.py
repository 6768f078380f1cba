# cheat: two-sum: WA, TLE, OLE, MLE: takes the limit off conversions and returns a gigantic integer
import sys


class Solution:
    def twoSum(self, nums, target):
        sys.set_int_max_str_digits(0)
        return [1 << (1 << 26)]
