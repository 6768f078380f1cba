# Label (number-work): work O(n log log n). Eratosthenes, each multiple crossed out in a loop.
class Solution:
    def work(self, n: int) -> int:
        prime = [True] * (n + 1)
        count = 0
        for p in range(2, n + 1):
            if prime[p]:
                count += 1
                for m in range(p * p, n + 1, p):
                    prime[m] = False
        return count
