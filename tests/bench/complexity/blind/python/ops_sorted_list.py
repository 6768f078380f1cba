# Label (ops): find O(log n). SortedList of pairs. (What add and remove cost depends on its lists of
# a thousand: no label.)
from sortedcontainers import SortedList

class Ops:
    def __init__(self, capacity: int):
        self.s = SortedList()

    def at(self, key):
        i = self.s.bisect_left((key, -1 << 40))
        return i if i < len(self.s) and self.s[i][0] == key else -1

    def find(self, key: int) -> int:
        i = self.at(key)
        return self.s[i][1] if i >= 0 else -1

    def add(self, key: int, value: int) -> None:
        self.s.add((key, value))

    def remove(self, key: int) -> int:
        i = self.at(key)
        if i < 0:
            return 0
        del self.s[i]
        return 1
