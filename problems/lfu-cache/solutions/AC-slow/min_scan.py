# Correct but O(capacity): looks through all entries for the one to push out.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = {}
        self.now = 0

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        value, count, _ = self.entries[key]
        self.now += 1
        self.entries[key] = (value, count + 1, self.now)
        return value

    def put(self, key: int, value: int) -> None:
        self.now += 1
        if key in self.entries:
            self.entries[key] = (value, self.entries[key][1] + 1, self.now)
            return
        if len(self.entries) == self.capacity:
            lowest, victim = None, None
            for k, (_, count, used) in self.entries.items():
                if lowest is None or (count, used) < lowest:
                    lowest, victim = (count, used), k
            del self.entries[victim]
        self.entries[key] = (value, 1, self.now)
