# Label (number-work): work O(n). Steps to one by halving or taking one off, from a table.
class Solution:
    def work(self, n: int) -> int:
        steps = [0] * (n + 2)
        for i in range(2, n + 1):
            steps[i] = 1 + (steps[i // 2] if i % 2 == 0 else steps[i - 1])
        return steps[n]
