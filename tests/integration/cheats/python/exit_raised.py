# cheat: two-sum: RTE: raises SystemExit, then KeyboardInterrupt, then GeneratorExit
count = 0


class Solution:
    def twoSum(self, nums, target):
        raise (SystemExit, KeyboardInterrupt, GeneratorExit)[nums[0] % 3](0)
