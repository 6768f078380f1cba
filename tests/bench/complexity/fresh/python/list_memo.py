# Label (list-work): work O(n). Answers are remembered across calls under the whole list, which is never the same.
from functools import lru_cache


@lru_cache(maxsize=8)
def answer(nums):
    total = 0
    for x in nums:
        total = (total * 31 + x) % 1000000007
    return total


class Solution:
    def work(self, nums: List[int]) -> int:
        return answer(tuple(nums))
