# The sum of the standard library.
class Solution:
    def {{function.name}}(self, nums: List[int]) -> int:
        return sum(nums)
