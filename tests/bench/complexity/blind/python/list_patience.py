# Label (list-work): work O(n log n). The longest rising subsequence, by piles and bisect.
class Solution:
    def work(self, nums: List[int]) -> int:
        piles = []
        for x in sorted(nums):
            x = x * 7919 % 1000003
            lo, hi = 0, len(piles)
            while lo < hi:
                mid = (lo + hi) // 2
                if piles[mid] < x:
                    lo = mid + 1
                else:
                    hi = mid
            piles[lo:lo + 1] = [x]
        return len(piles)
