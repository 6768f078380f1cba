# cheat: two-sum: RTE, TLE: a thread ends the process while the method sleeps
import os
import threading
import time


class Solution:
    def twoSum(self, nums, target):
        threading.Thread(target=os._exit, args=(0,)).start()
        time.sleep(60)
