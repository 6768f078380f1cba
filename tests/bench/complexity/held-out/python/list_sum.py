# Label (list-work): work O(n). A loop.
class Solution:
    def work(self, nums: List[int]) -> int:
        total = 0
        for x in nums:
            total += x if x % 2 == 0 else -x
        return total
