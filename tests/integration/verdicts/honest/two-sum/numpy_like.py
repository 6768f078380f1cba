# Correct: a static method, keyword defaults, *args, numbers that came through arithmetic of floats.
class Solution:
    @staticmethod
    def twoSum(*args, start=0, **more):
        nums, target = args
        seen = {}
        for index in range(int(start + 0.0), len(nums)):
            if target - nums[index] in seen:
                return [int(float(seen[target - nums[index]])), index]
            seen[nums[index]] = index
