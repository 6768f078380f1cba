# Label (list-work): work O(n^2). Three numbers that add up to 0: two fingers for each first.
class Solution:
    def work(self, nums: List[int]) -> int:
        nums = sorted(x - 2 ** 30 for x in nums)
        found = 0
        for i in range(len(nums) - 2):
            l, r = i + 1, len(nums) - 1
            while l < r:
                s = nums[i] + nums[l] + nums[r]
                if s < 0:
                    l += 1
                elif s > 0:
                    r -= 1
                else:
                    found += 1
                    l += 1
                    r -= 1
        return found
