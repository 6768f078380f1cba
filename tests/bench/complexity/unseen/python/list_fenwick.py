# Label (list-work): work O(n log n). Ranks by sorting, then inversions by a Fenwick tree.
class Solution:
    def work(self, nums: List[int]) -> int:
        ranks = {x: i + 1 for i, x in enumerate(sorted(nums))}
        tree = [0] * (len(nums) + 1)
        inversions = 0
        for done, x in enumerate(nums):
            i = ranks[x]
            inversions += done
            while i > 0:
                inversions -= tree[i]
                i &= i - 1
            i = ranks[x]
            while i <= len(nums):
                tree[i] += 1
                i += i & -i
        return inversions
