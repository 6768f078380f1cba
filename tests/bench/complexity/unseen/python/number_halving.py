# Label (number-work): work O(log n). Halves n until nothing is left.
class Solution:
    def work(self, n: int) -> int:
        steps = 0
        while n > 0:
            steps += 1 + n % 2
            n //= 2
        return steps
