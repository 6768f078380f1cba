# Label (number-work): work O(sqrt n). A loop up to the root.
class Solution:
    def work(self, n: int) -> int:
        found = 0
        d = 1
        while d * d <= n:
            found += n % d == 0
            d += 1
        return found
