# Label (number-work): work O(n). The ways to pay n with five coins, modulo a prime.
class Solution:
    def work(self, n: int) -> int:
        ways = [1] + [0] * n
        for coin in 1, 5, 10, 25, 50:
            for i in range(coin, n + 1):
                ways[i] = (ways[i] + ways[i - coin]) % 998244353
        return ways[n] if n else 0
