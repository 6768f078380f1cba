# Label (list-work): work O(n^3). All triples.
class Solution:
    def work(self, nums: List[int]) -> int:
        return sum(1 for a, b, c in itertools.combinations(nums, 3) if (a ^ b ^ c) % 64 == 0)
