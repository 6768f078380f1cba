# Label (ops-worst): find O(1), add O(1), remove O(1). A dict: the low bits of all keys are zero, and the upper ones come in after some probes.
class Ops:
    def __init__(self, capacity: int):
        self.table = {}

    def find(self, key: int) -> int:
        if key in self.table:
            return self.table[key]
        return -1

    def add(self, key: int, value: int) -> None:
        self.table[key] = value

    def remove(self, key: int) -> int:
        return 0 if self.table.pop(key, None) is None else 1
