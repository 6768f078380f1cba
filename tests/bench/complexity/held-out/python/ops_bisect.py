# Label (ops): find O(log n), add O(n), remove O(n). A sorted list of keys: bisect, and insert that moves the rest.
from bisect import bisect_left

class Ops:
    def __init__(self, capacity: int):
        self.keys = []
        self.values = []

    def find(self, key: int) -> int:
        at = bisect_left(self.keys, key)
        if at < len(self.keys) and self.keys[at] == key:
            return self.values[at]
        return -1

    def add(self, key: int, value: int) -> None:
        at = bisect_left(self.keys, key)
        if at < len(self.keys) and self.keys[at] == key:
            self.values[at] = value
        else:
            self.keys.insert(at, key)
            self.values.insert(at, value)

    def remove(self, key: int) -> int:
        at = bisect_left(self.keys, key)
        if at == len(self.keys) or self.keys[at] != key:
            return 0
        del self.keys[at]
        del self.values[at]
        return 1
