# Label (list-work): work O(n^2). sum() of a slice for each start.
class Solution:
    def work(self, nums: List[int]) -> int:
        best = 0
        for i in range(len(nums)):
            best = max(best, sum(nums[i:]) % 1000003)
        return best
