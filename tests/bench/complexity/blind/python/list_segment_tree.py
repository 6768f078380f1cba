# Label (list-work): work O(n log n). n maxima of ranges by a segment tree.
class Solution:
    def work(self, nums: List[int]) -> int:
        n = len(nums)
        t = [0] * n + list(nums)
        for i in range(n - 1, 0, -1):
            t[i] = max(t[2 * i], t[2 * i + 1])
        r = 0
        for q in range(n):
            lo, hi = n + q // 3, n + n - q // 5
            best = 0
            while lo < hi:
                if lo & 1:
                    best = max(best, t[lo])
                    lo += 1
                if hi & 1:
                    hi -= 1
                    best = max(best, t[hi])
                lo //= 2
                hi //= 2
            r ^= best
        return r
