# Label (small-work): work O(n^3). Shortest ways between all n places.
class Solution:
    def work(self, n: int) -> int:
        d = [[(i * 37 + j * 91) % 101 + 1 for j in range(n)] for i in range(n)]
        for k in range(n):
            for i in range(n):
                for j in range(n):
                    if d[i][k] + d[k][j] < d[i][j]:
                        d[i][j] = d[i][k] + d[k][j]
        return sum(map(sum, d))
