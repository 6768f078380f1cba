# Wrong: removes elements from the list that the loop walks over, and skips their neighbours.
class Solution:
    def moveZeroes(self, nums: List[int]) -> None:
        for i, x in enumerate(nums):
            if x == 0:
                del nums[i]
                nums.append(0)
