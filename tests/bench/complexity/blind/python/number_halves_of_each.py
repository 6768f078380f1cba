# Label (number-work): work O(n log n). The bits of each number, one by one.
class Solution:
    def work(self, n: int) -> int:
        r = 0
        for i in range(1, n + 1):
            while i:
                r += i & 1
                i >>= 1
        return r
