# Wrong: the dict is a class attribute and still holds the numbers of the call before.
class Solution:
    seen = {}

    def twoSum(self, nums: List[int], target: int) -> List[int]:
        for i, x in enumerate(nums):
            if target - x in self.seen:
                return [self.seen[target - x], i]
            self.seen[x] = i
        return []
