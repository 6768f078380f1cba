# Label (number-work): work O(sqrt n). The divisors of n, all trials up to its root.
class Solution:
    def work(self, n: int) -> int:
        total = 0
        d = 1
        while d * d <= n:
            if n % d == 0:
                total += d + n // d
            d += 1
        return total
