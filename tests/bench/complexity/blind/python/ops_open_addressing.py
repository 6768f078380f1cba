# Label (ops): find O(1), add O(1), remove O(1). Linear probing in a list, tombstones, doubled at
# two thirds.
GONE = object()

class Ops:
    def __init__(self, capacity: int):
        self.slots = [None] * 8
        self.used = 0

    def at(self, key):
        size = len(self.slots)
        i = (key ^ key >> 15) * 2654435761 % 4294967296 % size
        while self.slots[i] is not None:
            if self.slots[i] is not GONE and self.slots[i][0] == key:
                return i
            i = (i + 1) % size
        return i

    def find(self, key: int) -> int:
        e = self.slots[self.at(key)]
        return e[1] if e else -1

    def add(self, key: int, value: int) -> None:
        if 3 * self.used >= 2 * len(self.slots):
            old = [e for e in self.slots if e is not None and e is not GONE]
            self.slots = [None] * (4 * len(old) + 8)
            self.used = len(old)
            for e in old:
                self.slots[self.at(e[0])] = e
        i = self.at(key)
        if self.slots[i] is None:
            self.used += 1
        self.slots[i] = (key, value)

    def remove(self, key: int) -> int:
        i = self.at(key)
        if self.slots[i] is None:
            return 0
        self.slots[i] = GONE
        return 1
