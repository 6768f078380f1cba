# Label (two-sum): twoSum O(n log n). Sorts the places by their values and bisects for each partner.
class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        order = sorted(range(len(nums)), key=nums.__getitem__)
        values = [nums[i] for i in order]
        for i, x in enumerate(nums):
            at = bisect.bisect_left(values, target - x)
            while at < len(values) and values[at] == target - x:
                if order[at] != i:
                    return [i, order[at]]
                at += 1
        return []
