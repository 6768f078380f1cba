# Label (ops): find O(n), add O(1), remove O(n). A list of pairs, gone through from its begin.
class Ops:
    def __init__(self, capacity: int):
        self.pairs = []

    def find(self, key: int) -> int:
        for k, v in self.pairs:
            if k == key:
                return v
        return -1

    def add(self, key: int, value: int) -> None:
        self.pairs.append((key, value))

    def remove(self, key: int) -> int:
        for i, pair in enumerate(self.pairs):
            if pair[0] == key:
                self.pairs[i] = self.pairs[-1]
                self.pairs.pop()
                return 1
        return 0
