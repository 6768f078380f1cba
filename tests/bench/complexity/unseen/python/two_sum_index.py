# Label (two-sum): twoSum O(n^2). `in` and index() over the rest of the list, which is copied too.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        for i, x in enumerate(nums):
            rest = nums[i + 1:]
            if target - x in rest:
                return [i, i + 1 + rest.index(target - x)]
        return []
