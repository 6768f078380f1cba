# Label (ops): find O(n), add O(1), remove O(n). list.index and del.
class Ops:
    def __init__(self, capacity: int):
        self.keys = []
        self.values = []

    def find(self, key: int) -> int:
        try:
            return self.values[self.keys.index(key)]
        except ValueError:
            return -1

    def add(self, key: int, value: int) -> None:
        self.keys.append(key)
        self.values.append(value)

    def remove(self, key: int) -> int:
        if key not in self.keys:
            return 0
        at = self.keys.index(key)
        del self.keys[at]
        del self.values[at]
        return 1
