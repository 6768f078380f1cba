# Label (ops): find O(1), add O(n), remove O(n). A new dict for each change.
class Ops:
    def __init__(self, capacity: int):
        self.d = {}

    def find(self, key: int) -> int:
        return self.d.get(key, -1)

    def add(self, key: int, value: int) -> None:
        self.d = {**self.d, key: value}

    def remove(self, key: int) -> int:
        before = len(self.d)
        self.d = {k: v for k, v in self.d.items() if k != key}
        return before - len(self.d)
