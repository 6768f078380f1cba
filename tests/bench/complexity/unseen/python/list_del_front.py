# Label (list-work): work O(n^2). del of the first, until none is left: each moves the rest.
class Solution:
    def work(self, nums: List[int]) -> int:
        total = 0
        queue = list(nums)
        while queue:
            total ^= queue[0]
            del queue[0]
        return total
