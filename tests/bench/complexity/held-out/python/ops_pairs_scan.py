# Label (ops): find O(n), add O(n), remove O(n). A list of pairs, scanned by a loop.
class Ops:
    def __init__(self, capacity: int):
        self.pairs = []

    def place(self, key):
        for i, pair in enumerate(self.pairs):
            if pair[0] == key:
                return i
        return -1

    def find(self, key: int) -> int:
        at = self.place(key)
        return self.pairs[at][1] if at >= 0 else -1

    def add(self, key: int, value: int) -> None:
        at = self.place(key)
        if at >= 0:
            self.pairs[at][1] = value
        else:
            self.pairs.append([key, value])

    def remove(self, key: int) -> int:
        at = self.place(key)
        if at < 0:
            return 0
        self.pairs.pop(at)
        return 1
