# Label (list-work): work O(n sqrt n). The sum of every prefix whose length is a multiple of root n.
class Solution:
    def work(self, nums: List[int]) -> int:
        step = max(1, math.isqrt(len(nums)))
        r = 0
        for i in range(0, len(nums), step):
            s = 0
            for j in range(i):
                s += nums[j]
            r ^= s
        return r
