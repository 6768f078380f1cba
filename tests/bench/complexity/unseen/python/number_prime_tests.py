# Label (number-work): work O(n sqrt n). Each number is tried with all divisors up to its root.
class Solution:
    def work(self, n: int) -> int:
        total = 0
        for i in range(1, n + 1):
            hits = 0
            for d in range(1, math.isqrt(i) + 1):
                if i % d == 0:
                    hits += 1
            total += hits == 1
        return total
