# Label (list-work): work O(n^2). `in` of a list instead of a set.
class Solution:
    def work(self, nums: List[int]) -> int:
        seen = []
        for x in nums:
            if x not in seen:
                seen.append(x)
        return len(seen)
