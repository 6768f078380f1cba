# Label (list-work): work O(n). Counter of residues, then a loop over its few items.
from collections import Counter
from typing import List


class Solution:
    def work(self, nums: List[int]) -> int:
        return sum(c * (c - 1) // 2 for c in Counter(x % 64 for x in nums).values())
