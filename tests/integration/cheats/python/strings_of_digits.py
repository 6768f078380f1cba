# cheat: two-sum: WA: the right numbers as strings
class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [str(seen[target - number]), str(index)]
            seen[number] = index
