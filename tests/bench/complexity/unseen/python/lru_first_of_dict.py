# Label (lru-cache): put O(n). The oldest is the first of a dict, behind the holes of those before.
# A dict is compacted only when it is full, about once in n evictions: iter() skips n/2 on average.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.d = {}

    def get(self, key: int) -> int:
        if key not in self.d:
            return -1
        value = self.d.pop(key)
        self.d[key] = value
        return value

    def put(self, key: int, value: int) -> None:
        self.d.pop(key, None)
        if len(self.d) == self.capacity:
            del self.d[next(iter(self.d))]
        self.d[key] = value
