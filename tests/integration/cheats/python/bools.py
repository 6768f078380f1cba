# cheat: two-sum: WA: True for 1 and False for 0
class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [bool(n) if n < 2 else n for n in (seen[target - number], index)]
            seen[number] = index
