# Label (small-work): work O(2^n). Subsets by recursion with choices.
class Solution:
    def work(self, n: int) -> int:
        def count(i, total):
            if i == n:
                return 1 if total % 3 == 0 else 0
            return count(i + 1, total) + count(i + 1, total + i)
        return count(0, 0) if n else 0
