# Fails: a tuple can not be changed.
class Solution:
    def moveZeroes(self, nums):
        values = tuple(nums)
        for i, x in enumerate(values):
            if x == 0:
                values[i] = 0
