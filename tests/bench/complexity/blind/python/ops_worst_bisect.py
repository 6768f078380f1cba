# Label (ops-worst): find O(log n), add O(log n), remove O(n). Sorted lists; new keys belong at the
# end, old ones are in front.
class Ops:
    def __init__(self, capacity: int):
        self.keys = []
        self.values = []

    def find(self, key: int) -> int:
        i = bisect.bisect_left(self.keys, key)
        return self.values[i] if i < len(self.keys) and self.keys[i] == key else -1

    def add(self, key: int, value: int) -> None:
        i = bisect.bisect_left(self.keys, key)
        if i < len(self.keys) and self.keys[i] == key:
            self.values[i] = value
        else:
            self.keys.insert(i, key)
            self.values.insert(i, value)

    def remove(self, key: int) -> int:
        i = bisect.bisect_left(self.keys, key)
        if i == len(self.keys) or self.keys[i] != key:
            return 0
        self.keys.pop(i)
        self.values.pop(i)
        return 1
