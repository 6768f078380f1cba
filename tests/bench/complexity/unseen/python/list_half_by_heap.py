# Label (list-work): work O(n log n). heapify, and half of all popped.
class Solution:
    def work(self, nums: List[int]) -> int:
        heap = nums[:]
        heapq.heapify(heap)
        total = 0
        for _ in range(len(nums) // 2):
            total += heapq.heappop(heap) % 10
        return total
