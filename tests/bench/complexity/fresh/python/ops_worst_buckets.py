# Label (ops-worst): find O(n), add O(n), remove O(n). 1024 buckets by key % 1024.
class Ops:
    def __init__(self, capacity: int):
        self.buckets = [[] for _ in range(1024)]

    def find(self, key: int) -> int:
        for k, v in self.buckets[key % 1024]:
            if k == key:
                return v
        return -1

    def add(self, key: int, value: int) -> None:
        b = self.buckets[key % 1024]
        for i in range(len(b)):
            if b[i][0] == key:
                b[i] = (key, value)
                return
        b.append((key, value))

    def remove(self, key: int) -> int:
        b = self.buckets[key % 1024]
        for i in range(len(b)):
            if b[i][0] == key:
                b.pop(i)
                return 1
        return 0
