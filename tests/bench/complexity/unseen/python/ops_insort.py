# Label (ops): find O(log n), add O(n), remove O(n). Two parallel lists: bisect, insert and del.
class Ops:
    def __init__(self, capacity: int):
        self.keys = []
        self.values = []

    def find(self, key: int) -> int:
        i = bisect.bisect_left(self.keys, key)
        return self.values[i] if i < len(self.keys) and self.keys[i] == key else -1

    def add(self, key: int, value: int) -> None:
        i = bisect.bisect_left(self.keys, key)
        self.keys.insert(i, key)
        self.values.insert(i, value)

    def remove(self, key: int) -> int:
        i = bisect.bisect_left(self.keys, key)
        if i == len(self.keys) or self.keys[i] != key:
            return 0
        del self.keys[i], self.values[i]
        return 1
