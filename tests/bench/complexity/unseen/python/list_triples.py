# Label (list-work): work O(n^3). All triples, none left out.
class Solution:
    def work(self, nums: List[int]) -> int:
        found = 0
        for i, x in enumerate(nums):
            for j in range(i + 1, len(nums)):
                for k in range(j + 1, len(nums)):
                    if (x + nums[j] + nums[k]) % 1001 == 0:
                        found += 1
        return found
