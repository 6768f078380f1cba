# Label (list-work): work O(n^2). Two loops.
class Solution:
    def work(self, nums: List[int]) -> int:
        found = 0
        for i in range(len(nums)):
            for j in range(i):
                if nums[j] > nums[i]:
                    found += 1
        return found
