# Label (ops): find O(n), add O(n), remove O(n). A list of pairs that is rebuilt to remove.
class Ops:
    def __init__(self, capacity: int):
        self.pairs = []

    def find(self, key: int) -> int:
        return next((v for k, v in self.pairs if k == key), -1)

    def add(self, key: int, value: int) -> None:
        if any(k == key for k, _ in self.pairs):
            self.pairs = [(k, v) if k != key else (key, value) for k, v in self.pairs]
        else:
            self.pairs.append((key, value))

    def remove(self, key: int) -> int:
        before = len(self.pairs)
        self.pairs = [p for p in self.pairs if p[0] != key]
        return before - len(self.pairs)
