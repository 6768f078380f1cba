# Too slow: sorts all entries by count and last use at each call.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = []
        self.now = 0

    def find(self, key: int):
        self.entries.sort(key=lambda entry: (entry[2], entry[3]))
        for entry in self.entries:
            if entry[0] == key:
                return entry
        return None

    def get(self, key: int) -> int:
        entry = self.find(key)
        if entry is None:
            return -1
        self.now += 1
        entry[2] += 1
        entry[3] = self.now
        return entry[1]

    def put(self, key: int, value: int) -> None:
        entry = self.find(key)
        self.now += 1
        if entry is not None:
            entry[1] = value
            entry[2] += 1
            entry[3] = self.now
            return
        if len(self.entries) == self.capacity:
            self.entries.pop(0)
        self.entries.append([key, value, 1, self.now])
