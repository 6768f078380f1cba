# Correct: recursion 5000 calls deep, with a higher limit of its own.
import sys

sys.setrecursionlimit(10 ** 6)


class Solution:
    def depth(self, n):
        return 0 if n == 0 else 1 + self.depth(n - 1)

    def twoSum(self, nums, target):
        assert self.depth(5000) == 5000
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [seen[target - number], index]
            seen[number] = index
