# Label (small-work): work O(n^2). Paths through a grid; the cache begins empty in each call.
class Solution:
    def work(self, n: int) -> int:
        @functools.lru_cache(None)
        def paths(row, column):
            if row == 0 or column == 0:
                return 1
            return (paths(row - 1, column) + paths(row, column - 1)) % 1000003

        return paths(n, n) if n else 0
