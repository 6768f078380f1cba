# Label (list-work): work O(n log^2 n). A merge-sort tree, then as many counts of smaller ones in prefixes as elements.
import bisect


class Solution:
    def work(self, nums: List[int]) -> int:
        n = len(nums)
        if n == 0:
            return 0
        tree = [[] for _ in range(2 * n)]
        for i, x in enumerate(nums):
            tree[n + i] = [x]
        for i in range(n - 1, 0, -1):
            tree[i] = sorted(tree[2 * i] + tree[2 * i + 1])
        total = 0
        for i, x in enumerate(nums):
            lo, hi = n, n + i
            while lo < hi:
                if lo & 1:
                    total += bisect.bisect_left(tree[lo], x)
                    lo += 1
                if hi & 1:
                    hi -= 1
                    total += bisect.bisect_left(tree[hi], x)
                lo >>= 1
                hi >>= 1
        return total
