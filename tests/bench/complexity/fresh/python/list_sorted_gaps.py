# Label (list-work): work O(n log n). sorted() and the widest gap.
class Solution:
    def work(self, nums: List[int]) -> int:
        s = sorted(nums)
        return max((b - a for a, b in zip(s, s[1:])), default=0)
