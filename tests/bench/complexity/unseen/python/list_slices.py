# Label (list-work): work O(n^2). The list loses its first
# by a slice, which copies, until it is empty.
class Solution:
    def work(self, nums: List[int]) -> int:
        total = 0
        while nums:
            total += nums[0] % 3
            nums = nums[1:]
        return total
