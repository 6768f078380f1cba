# Correct: a new list is written into the one that was given; what it returns does not matter.
class Solution:
    def moveZeroes(self, nums: List[int]) -> None:
        others = [x for x in nums if x]
        nums[:] = others + [0] * (len(nums) - len(others))
        return nums
