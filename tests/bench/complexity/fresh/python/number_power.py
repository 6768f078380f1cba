# Label (number-work): work O(log n). Exponentiation by hand.
class Solution:
    def work(self, n: int) -> int:
        base, result = 3, 1 if n else 0
        while n:
            if n % 2 == 1:
                result = result * base % 998244353
            base = base * base % 998244353
            n //= 2
        return result
