# Label (lru-cache): get O(1), put O(1). Each use joins a queue; stale uses are skipped later, once.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = {}
        self.uses = deque()
        self.clock = 0

    def use(self, key, value):
        self.clock += 1
        self.entries[key] = (value, self.clock)
        self.uses.append((key, self.clock))

    def get(self, key: int) -> int:
        entry = self.entries.get(key)
        if entry is None:
            return -1
        self.use(key, entry[0])
        return entry[0]

    def put(self, key: int, value: int) -> None:
        if key not in self.entries and len(self.entries) == self.capacity:
            while True:
                old, stamp = self.uses.popleft()
                if old in self.entries and self.entries[old][1] == stamp:
                    del self.entries[old]
                    break
        self.use(key, value)
