# Label (number-work): work O(sqrt n). Sums what all whole numbers up to the root give.
class Solution:
    def work(self, n: int) -> int:
        total = 0
        i = 1
        while i * i <= n:
            total += n // i
            i += 1
        return total
