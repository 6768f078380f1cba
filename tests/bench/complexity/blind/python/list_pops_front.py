# Label (list-work): work O(n^2). pop(0) until nothing is left.
class Solution:
    def work(self, nums: List[int]) -> int:
        a = list(nums)
        r = 0
        while a:
            r ^= a.pop(0)
        return r
