# Label (lru-cache): get O(n), put O(n). Each use makes a new dict with the key moved to its end.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.cache = {}

    def get(self, key: int) -> int:
        if key not in self.cache:
            return -1
        value = self.cache[key]
        self.cache = {k: v for k, v in self.cache.items() if k != key}
        self.cache[key] = value
        return value

    def put(self, key: int, value: int) -> None:
        if key not in self.cache and len(self.cache) == self.capacity:
            oldest = list(self.cache)[0]
            del self.cache[oldest]
        self.cache = {k: v for k, v in self.cache.items() if k != key} | {key: value}
