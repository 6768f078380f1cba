# cheat: two-sum: MLE, WA: takes all memory and catches MemoryError
class Solution:
    def twoSum(self, nums, target):
        hoard = []
        try:
            while True:
                hoard.append(bytearray(b"x" * (1 << 20)))
        except MemoryError:
            return [0, 0]
