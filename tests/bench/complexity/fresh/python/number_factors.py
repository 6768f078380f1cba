# Label (number-work): work O(sqrt n). Is its square part one? Every d up to the root is tried.
class Solution:
    def work(self, n: int) -> int:
        d, found = 1, 0
        while d * d <= n:
            if n % (d * d) == 0:
                found = d
            d += 1
        return found
