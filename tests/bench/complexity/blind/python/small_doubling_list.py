# Label (small-work): work O(2^n). A list of all sums of subsets, twice as long with each number.
class Solution:
    def work(self, n: int) -> int:
        if n == 0:
            return 0
        sums = [0]
        for x in range(1, n + 1):
            sums += [s ^ x * 37 for s in sums]
        return len(sums)
