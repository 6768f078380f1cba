# Wrong: inserts first and pushes out after it, so that the new entry is often the victim.
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
        entry[1:] = entry[1] + 1, self.now
        return entry[0]

    def put(self, key: int, value: int) -> None:
        if self.get(key) != -1:
            self.entries[key][0] = value
            return
        self.now += 1
        self.entries[key] = [value, 1, self.now]
        if len(self.entries) > self.capacity:
            del self.entries[min(self.entries, key=lambda k: self.entries[k][1:])]
