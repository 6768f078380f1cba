# Takes memory without bound: keeps a copy of all counts for each new entry, to be able to undo it.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = {}
        self.now = 0
        self.history = []

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        self.now += 1
        value, count, _ = self.entries[key]
        self.entries[key] = (value, count + 1, self.now)
        return value

    def put(self, key: int, value: int) -> None:
        if self.get(key) != -1:
            self.entries[key] = (value,) + self.entries[key][1:]
            return
        if len(self.entries) == self.capacity:
            victim = min(self.entries, key=lambda k: self.entries[k][1:])
            del self.entries[victim]
        self.now += 1
        self.entries[key] = (value, 1, self.now)
        self.history.append(list(self.entries.items()))
