# Label (ops): find O(1), add O(1), remove O(1). A dict, with a little noise around each call.
class Ops:
    def __init__(self, capacity: int):
        self.table = {}
        self.noise = 1

    def _work(self, key):
        # As much work for every key, however many there are.
        for _ in range(key % 5):
            self.noise = self.noise * 48271 % 2147483647

    def find(self, key: int) -> int:
        self._work(key)
        return self.table.get(key, -1)

    def add(self, key: int, value: int) -> None:
        self._work(key)
        self.table[key] = value

    def remove(self, key: int) -> int:
        self._work(key)
        return 0 if self.table.pop(key, None) is None else 1
