# Label (ops): find O(log n), add O(n), remove O(n). Two parallel lists, sorted by key.
import bisect


class Ops:
    def __init__(self, capacity: int):
        self.keys = []
        self.vals = []

    def find(self, key: int) -> int:
        i = bisect.bisect_left(self.keys, key)
        if i < len(self.keys) and self.keys[i] == key:
            return self.vals[i]
        return -1

    def add(self, key: int, value: int) -> None:
        i = bisect.bisect_left(self.keys, key)
        if i < len(self.keys) and self.keys[i] == key:
            self.vals[i] = value
        else:
            self.keys.insert(i, key)
            self.vals.insert(i, value)

    def remove(self, key: int) -> int:
        i = bisect.bisect_left(self.keys, key)
        if i == len(self.keys) or self.keys[i] != key:
            return 0
        self.keys.pop(i)
        self.vals.pop(i)
        return 1
