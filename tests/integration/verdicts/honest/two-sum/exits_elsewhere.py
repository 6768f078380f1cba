# Correct: leaves inner functions by exceptions, SystemExit too, and catches them.
class Solution:
    def leave(self, code):
        exit(code)

    def twoSum(self, nums, target):
        try:
            self.leave(3)
        except SystemExit as error:
            assert error.code == 3
        seen = {}
        for index, number in enumerate(nums):
            if target - number in seen:
                return [seen[target - number], index]
            seen[number] = index
