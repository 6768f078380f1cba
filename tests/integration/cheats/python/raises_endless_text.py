# cheat: two-sum: RTE, TLE: an exception whose text never ends
class Odd(Exception):
    def __str__(self):
        while True:
            pass


class Solution:
    def twoSum(self, nums, target):
        raise Odd()
