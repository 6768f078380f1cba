# Correct: everything imported by the answer itself, in every way there is.
from __future__ import annotations

import collections as c
import typing
from typing import *
from math import *
from os.path import join
import sys, os, re, json, heapq, bisect, itertools, functools, random, string, time


class Solution:
    def twoSum(self, nums: List[int], target: int) -> Optional[typing.List[int]]:
        seen: Dict[int, int] = c.defaultdict(int)
        for index, number in enumerate(nums):
            if target - number in seen:
                return [seen[target - number], index]
            seen[number] = index
        return None
