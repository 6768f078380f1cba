# Wrong: makes a new list under the old name; the one that was given stays as it was.
class Solution:
    def moveZeroes(self, nums: List[int]) -> None:
        nums = [x for x in nums if x] + [x for x in nums if not x]
