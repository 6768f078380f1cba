# Label (small-work): work O(2^n). Take it or leave it, for each of n weights, with nothing cut off.
class Solution:
    def work(self, n: int) -> int:
        weights = [i * i % 17 + 1 for i in range(n)]

        def best(i, room):
            if i == n:
                return room % 5
            return max(best(i + 1, room), best(i + 1, room - weights[i]) + 1)

        return best(0, 100) if n else 0
