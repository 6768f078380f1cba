# Wrong: takes the first index of both values, which is the same one for equal values.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        values = Counter(nums)
        for x in nums:
            if target - x in values and (target - x != x or values[x] > 1):
                return [nums.index(x), nums.index(target - x)]
        return []
