# Label (lru-cache): get O(1), put O(n). A dict of times of use, and min() over it on eviction.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.used = {}
        self.now = 0

    def touch(self, key):
        self.now += 1
        self.used[key] = self.now

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self.touch(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.used[oldest], self.values[oldest]
        self.values[key] = value
        self.touch(key)
