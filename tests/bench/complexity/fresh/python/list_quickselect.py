# Label (list-work): work O(n). The median by quickselect with a random pivot.
import random


class Solution:
    def work(self, nums: List[int]) -> int:
        if not nums:
            return 0
        k, a = len(nums) // 2, nums
        while True:
            p = random.choice(a)
            less = [x for x in a if x < p]
            same = sum(1 for x in a if x == p)
            if k < len(less):
                a = less
            elif k < len(less) + same:
                return p
            else:
                k -= len(less) + same
                a = [x for x in a if x > p]
