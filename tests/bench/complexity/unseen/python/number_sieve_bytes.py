# Label (number-work): work O(n log log n). A sieve in a bytearray, crossed out one by one.
class Solution:
    def work(self, n: int) -> int:
        if n < 2:
            return 0
        prime = bytearray([1]) * (n + 1)
        prime[0] = prime[1] = 0
        for p in range(2, math.isqrt(n) + 1):
            if prime[p]:
                for m in range(p * p, n + 1, p):
                    prime[m] = 0
        return sum(prime)
