# Label (list-work): work O(n^2 log n). Each tail of the list is sorted for its median.
class Solution:
    def work(self, nums: List[int]) -> int:
        total = 0
        for i in range(len(nums)):
            tail = sorted(nums[i:])
            total += tail[len(tail) // 2] % 100
        return total
