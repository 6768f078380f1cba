# Label (list-work): work O(n log n). heapq until it is empty.
class Solution:
    def work(self, nums: List[int]) -> int:
        h = []
        for x in nums:
            heapq.heappush(h, x)
        r = 0
        while h:
            r = (r * 3 + heapq.heappop(h)) % 1000003
        return r
