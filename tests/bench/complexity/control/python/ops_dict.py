# Label (ops): find O(1), add O(1), remove O(1). A dict.
class Ops:
    def __init__(self, capacity: int):
        self.d = {}

    def find(self, key: int) -> int:
        return self.d.get(key, -1)

    def add(self, key: int, value: int) -> None:
        self.d[key] = value

    def remove(self, key: int) -> int:
        if key not in self.d:
            return 0
        del self.d[key]
        return 1
