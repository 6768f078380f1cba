# Label (list-work): work O(n^2). The medians of all prefixes, with insort: n log n comparisons, and
# all that is moved.
class Solution:
    def work(self, nums: List[int]) -> int:
        a, r = [], 0
        for x in nums:
            bisect.insort(a, x)
            r += a[len(a) // 2]
        return r
