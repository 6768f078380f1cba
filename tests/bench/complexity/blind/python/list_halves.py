# Label (list-work): work O(log n). Looks at the middle, and goes on in one half, as if the list
# were sorted.
class Solution:
    def work(self, nums: List[int]) -> int:
        lo, hi, r = 0, len(nums), 0
        while lo < hi:
            mid = (lo + hi) // 2
            r += 1
            if nums[mid] < 1 << 30:
                lo = mid + 1
            else:
                hi = mid
        return r
