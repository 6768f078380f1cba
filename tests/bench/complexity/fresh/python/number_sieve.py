# Label (number-work): work O(n log log n). A sieve with a while loop.
class Solution:
    def work(self, n: int) -> int:
        composite = [False] * (n + 1)
        count = 0
        for p in range(2, n + 1):
            if not composite[p]:
                count += 1
                m = 2 * p
                while m <= n:
                    composite[m] = True
                    m += p
        return count
