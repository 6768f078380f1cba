# cheat: two-sum: WA: the right numbers as floats
class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [float(seen[target - number]), float(index)]
            seen[number] = index
