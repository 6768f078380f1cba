# Label (number-work): work O(sqrt n). Squares up to n, one by one.
class Solution:
    def work(self, n: int) -> int:
        i = r = 0
        while (i + 1) * (i + 1) <= n:
            i += 1
            r ^= i * i
        return r
