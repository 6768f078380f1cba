# Label (number-work): work O(n log n). Counts the
# divisors of each number by stepping over multiples.
class Solution:
    def work(self, n: int) -> int:
        divisors = [0] * (n + 1)
        for d in range(1, n + 1):
            for m in range(d, n + 1, d):
                divisors[m] += 1
        return max(divisors)
