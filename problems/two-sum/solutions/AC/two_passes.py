# Correct: the map first, then a second pass that refuses the same index; own imports.
import typing
from typing import Dict, List


class Solution:
    def twoSum(self, nums: typing.List[int], target: int) -> List[int]:
        last: Dict[int, int] = {x: i for i, x in enumerate(nums)}
        for i, x in enumerate(nums):
            j = last.get(target - x)
            if j is not None and j != i:
                return [i, j]
        return []
