# Label (ops): find O(n), add O(n), remove O(n). 256 lists of pairs.
class Ops:
    def __init__(self, capacity: int):
        self.buckets = [[] for _ in range(256)]

    def find(self, key: int) -> int:
        for k, v in self.buckets[key % 256]:
            if k == key:
                return v
        return -1

    def add(self, key: int, value: int) -> None:
        b = self.buckets[key % 256]
        for i, (k, _) in enumerate(b):
            if k == key:
                b[i] = (key, value)
                return
        b.append((key, value))

    def remove(self, key: int) -> int:
        b = self.buckets[key % 256]
        for i, (k, _) in enumerate(b):
            if k == key:
                b.pop(i)
                return 1
        return 0
