# Correct: writes and reads files in the work folder, asks the time and for random numbers.
import json
import os
import pathlib
import random
import tempfile
import time


class Solution:
    def twoSum(self, nums, target):
        path = pathlib.Path("notes.json")
        path.write_text(json.dumps({"at": time.time(), "random": random.random()}))
        assert json.loads(path.read_text())["at"] <= time.time()
        with tempfile.TemporaryFile() as file:
            file.write(os.urandom(10))
        os.remove(path)
        order = sorted(range(len(nums)), key=nums.__getitem__)
        low, high = 0, len(order) - 1
        while (total := nums[order[low]] + nums[order[high]]) != target:
            if total < target:
                low += 1
            else:
                high -= 1
        return [order[low], order[high]]
