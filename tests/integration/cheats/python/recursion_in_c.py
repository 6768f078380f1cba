# cheat: two-sum: RTE, TLE, MLE: recursion through the interpreter's own C code, without its limit
import sys


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr([self])


class Solution:
    def twoSum(self, nums, target):
        sys.setrecursionlimit(2000000000)
        return [len(repr(Deep())), 0]
