# Label (list-work): work O(sqrt n). Root n samples, and the greatest of them.
class Solution:
    def work(self, nums: List[int]) -> int:
        step = max(1, math.isqrt(len(nums)))
        best = 0
        for i in range(0, len(nums), step):
            if nums[i] > best:
                best = nums[i]
        return best
