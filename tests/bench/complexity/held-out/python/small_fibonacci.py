# Label (small-work): work O(2^n). Two calls of one less.
class Solution:
    def work(self, n: int) -> int:
        def towers(k):
            return 0 if k == 0 else towers(k - 1) + 1 + towers(k - 1)
        return towers(n)
