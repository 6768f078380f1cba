# Label (small-work): work O(2^n). Subsets of 1 … n with half of the sum, cut off above it: at least half of the tree stays.
class Solution:
    def work(self, n: int) -> int:
        half = n * (n + 1) // 4

        def count(i, total):
            if total > half:
                return 0
            if i == 0:
                return int(total == half)
            return count(i - 1, total) + count(i - 1, total + i)
        return count(n, 0) if n else 0
