# Label (list-work): work O(n sqrt n). sum() over all, for each remainder up to the root of n.
class Solution:
    def work(self, nums: List[int]) -> int:
        best = 0
        for m in range(2, math.isqrt(len(nums)) + 2):
            best = max(best, sum([x % m for x in nums]) % 1000)
        return best
