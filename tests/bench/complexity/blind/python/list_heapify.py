# Label (list-work): work O(n). heapify, and the first three.
class Solution:
    def work(self, nums: List[int]) -> int:
        h = list(nums)
        heapq.heapify(h)
        return sum(heapq.heappop(h) for _ in range(min(3, len(h))))
