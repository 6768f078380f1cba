# Label (list-work): work O(n). A set that grows.
class Solution:
    def work(self, nums: List[int]) -> int:
        seen = set()
        for x in nums:
            if x // 2 in seen:
                continue
            seen.add(x // 2)
        return len(seen)
