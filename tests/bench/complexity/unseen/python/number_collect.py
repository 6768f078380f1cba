# Label (number-work): work O(n). One loop, with a dict of a hundred remainders.
class Solution:
    def work(self, n: int) -> int:
        counts = {}
        for i in range(n):
            counts[i * i % 100] = counts.get(i * i % 100, 0) + 1
        return sum(c * r for r, c in counts.items())
