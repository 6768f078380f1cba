# cheat: two-sum: WA: members of an IntEnum for numbers
import enum

Index = enum.IntEnum("Index", {"i%d" % n: n for n in range(5000)})


class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [Index(seen[target - number]), Index(index)]
            seen[number] = index
