# Label (two-sum): twoSum O(n log n). Indices sorted by value, two fingers.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        order = sorted(range(len(nums)), key=lambda i: nums[i])
        l, r = 0, len(order) - 1
        while l < r:
            s = nums[order[l]] + nums[order[r]]
            if s == target:
                return sorted([order[l], order[r]])
            if s < target:
                l += 1
            else:
                r -= 1
        return []
