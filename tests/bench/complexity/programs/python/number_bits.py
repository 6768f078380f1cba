# Label (number-work): work O(log n). A loop that halves.
class Solution:
    def work(self, n: int) -> int:
        total = 0
        while n:
            total += n & 1
            n >>= 1
        return total
