# Label (ops): find O(n), add O(1), remove O(n). A list of keys and one of values; index().
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
        i = self.keys.index(key)
        del self.keys[i], self.values[i]
        return 1
