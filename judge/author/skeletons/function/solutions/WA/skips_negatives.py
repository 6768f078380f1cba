# Leaves out what is below 0.
class Solution:
    def {{function.name}}(self, nums: List[int]) -> int:
        return sum(x for x in nums if x > 0)
