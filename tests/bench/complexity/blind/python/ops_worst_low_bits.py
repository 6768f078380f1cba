# Label (ops-worst): find O(n), add O(n), remove O(n). Buckets by the low ten bits, which are all
# zero.
class Ops:
    def __init__(self, capacity: int):
        self.b = collections.defaultdict(list)

    def find(self, key: int) -> int:
        return next((v for k, v in self.b[key & 1023] if k == key), -1)

    def add(self, key: int, value: int) -> None:
        b = self.b[key & 1023]
        for e in b:
            if e[0] == key:
                e[1] = value
                return
        b.append([key, value])

    def remove(self, key: int) -> int:
        b = self.b[key & 1023]
        for i, e in enumerate(b):
            if e[0] == key:
                del b[i]
                return 1
        return 0
