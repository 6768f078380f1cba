# Label (list-work): work O(n log n). Sorts both halves, then sorted() of both together: it sees two runs and only merges them.
class Solution:
    def work(self, nums: List[int]) -> int:
        def rec(lo, hi):
            if hi - lo <= 1:
                return nums[lo:hi]
            mid = (lo + hi) // 2
            return sorted(rec(lo, mid) + rec(mid, hi))
        a = rec(0, len(nums))
        return sum(x * (i & 3) for i, x in enumerate(a))
