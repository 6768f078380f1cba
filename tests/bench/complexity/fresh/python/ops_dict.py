# Label (ops): find O(1), add O(1), remove O(1). A dict.
class Ops:
    def __init__(self, capacity: int):
        self.items = {}

    def find(self, key: int) -> int:
        return self.items.get(key, -1)

    def add(self, key: int, value: int) -> None:
        self.items[key] = value

    def remove(self, key: int) -> int:
        try:
            del self.items[key]
        except KeyError:
            return 0
        return 1
