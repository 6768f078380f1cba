# Label (list-work): work O(n^2 log n). A new order for each element, by its distance from it.
class Solution:
    def work(self, nums: List[int]) -> int:
        total = 0
        for x in nums:
            near = sorted(nums, key=lambda y: (y ^ x) & 0xFFFFF)
            total += near[len(near) // 2] & 1023
        return total
