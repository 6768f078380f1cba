# cheat: two-sum: WA, RTE, SV, TLE: a trace function changes the driver's variables
import sys


def tracer(frame, event, argument):
    if frame.f_code.co_filename.endswith("driver.py"):
        raise KeyError("not here")
    return tracer


class Solution:
    def twoSum(self, nums, target):
        sys.settrace(tracer)
        sys.setprofile(tracer)
        return [0, 0]
