# Label (small-work): work O(n^2). A table of binomial coefficients.
class Solution:
    def work(self, n: int) -> int:
        if n == 0:
            return 0
        row = [1]
        for _ in range(n):
            row = [1] + [row[i] + row[i + 1] for i in range(len(row) - 1)] + [1]
        return row[n // 2]
