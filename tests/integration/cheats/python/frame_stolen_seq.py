# cheat: two-sum: SV, WA: takes the true sequence number out of the driver's frames, answers twice
import os
import struct
import sys


class Solution:
    def twoSum(self, nums, target):
        frame = sys._getframe()
        seq = None
        while frame is not None:
            if isinstance(frame.f_locals.get("seq"), bytes):
                seq = frame.f_locals["seq"]
            frame = frame.f_back
        for _ in range(2):
            os.write(3, struct.pack("<4sI4sIBI", b"J\x01\x82\0", 13, seq, 1, 6, 0))
        return [0, 0]
