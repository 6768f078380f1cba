# Label (number-work): work O(n). The sum of the multiples of three or five below it.
class Solution:
    def work(self, n: int) -> int:
        return sum(i for i in range(n) if i % 3 == 0 or i % 5 == 0)
