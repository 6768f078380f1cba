# cheat: two-sum: MLE: takes two gigabytes
class Solution:
    def twoSum(self, nums, target):
        return [len(bytearray(b"x" * (1 << 30)) * 2), 0]
