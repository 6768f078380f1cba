# Label (lru-cache): get O(1), put O(n). A dict of values and one of times; the oldest by min().
class LRUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.vals = dict()
        self.used = dict()
        self.tick = 0

    def get(self, key: int) -> int:
        if key not in self.vals:
            return -1
        self.tick += 1
        self.used[key] = self.tick
        return self.vals[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.vals and len(self.vals) >= self.cap:
            oldest = min(self.used, key=self.used.get)
            self.vals.pop(oldest)
            self.used.pop(oldest)
        self.tick += 1
        self.vals[key] = value
        self.used[key] = self.tick
