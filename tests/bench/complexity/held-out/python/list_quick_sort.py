# Label (list-work): work O(n log n). A quick sort by hand with random pivots.
import random

class Solution:
    def work(self, nums: List[int]) -> int:
        def quick(part):
            if len(part) < 2:
                return part
            pivot = part[random.randrange(len(part))]
            return (quick([x for x in part if x < pivot]) + [x for x in part if x == pivot]
                    + quick([x for x in part if x > pivot]))
        done = quick(nums)
        return done[len(done) // 2] if done else 0
