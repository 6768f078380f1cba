# Wrong: put of an existing key deletes the entry and stores a new one with a count of 1.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = {}
        self.now = 0

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        self.now += 1
        entry = self.entries[key]
        entry[1] += 1
        entry[2] = self.now
        return entry[0]

    def put(self, key: int, value: int) -> None:
        self.now += 1
        if key in self.entries:
            del self.entries[key]
        elif len(self.entries) == self.capacity:
            del self.entries[min(self.entries, key=lambda k: self.entries[k][1:])]
        self.entries[key] = [value, 1, self.now]
