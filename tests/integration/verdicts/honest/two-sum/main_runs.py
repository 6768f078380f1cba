# Correct: runs its own example on load, prints it, and reads a stdin that is empty.
import sys


class Solution:
    def twoSum(self, nums, target):
        print("looking at", len(nums), "numbers")
        print("a warning", file=sys.stderr)
        return next([i, k] for k in range(len(nums)) for i in range(k) if nums[i] + nums[k] == target)


assert sys.stdin.read() == ""
print(Solution().twoSum([2, 7, 11, 15], 9))
