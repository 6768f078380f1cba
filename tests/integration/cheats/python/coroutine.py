# cheat: two-sum: WA: a coroutine of the right numbers
class Solution:
    async def twoSum(self, nums, target):
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [seen[target - number], index]
            seen[number] = index
