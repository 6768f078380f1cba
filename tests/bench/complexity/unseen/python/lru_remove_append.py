# Label (lru-cache): get O(n), put O(n). The order is a
# list: remove searches, pop(0) moves the rest.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.recent = []

    def get(self, key: int) -> int:
        if key in self.values:
            self.recent.remove(key)
            self.recent.append(key)
            return self.values[key]
        return -1

    def put(self, key: int, value: int) -> None:
        if key in self.values:
            self.recent.remove(key)
        elif len(self.recent) >= self.capacity:
            del self.values[self.recent.pop(0)]
        self.values[key] = value
        self.recent.append(key)
