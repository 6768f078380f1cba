# Label (list-work): work O(n log n). sorted().
class Solution:
    def work(self, nums: List[int]) -> int:
        total = 0
        for i, x in enumerate(sorted(nums)):
            if i % 64 == 0:
                total += x * i
        return total
