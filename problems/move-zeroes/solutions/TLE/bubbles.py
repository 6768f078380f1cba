# Too slow: each zero changes places with its right neighbours up to the end.
class Solution:
    def moveZeroes(self, nums: List[int]) -> None:
        end = len(nums)
        i = 0
        while i < end:
            if nums[i] != 0:
                i += 1
                continue
            for k in range(i, end - 1):
                nums[k], nums[k + 1] = nums[k + 1], nums[k]
            end -= 1
