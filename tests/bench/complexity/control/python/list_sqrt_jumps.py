# Label (list-work): work O(n sqrt n). For each element every multiple of sqrt n after it, around the list.
class Solution:
    def work(self, nums: List[int]) -> int:
        n = len(nums)
        step = max(1, math.isqrt(n))
        total = 0
        for i in range(n):
            for j in range(i % step, n, step):
                if nums[j] > nums[i]:
                    total += 1
        return total
