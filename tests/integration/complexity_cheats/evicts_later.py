# cheat: lru-cache put: only stores; the next get throws out what is too much, each by a scan for
# the oldest.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.items = {}
        self.time = 0

    def get(self, key: int) -> int:
        while len(self.items) > self.capacity:
            del self.items[min(self.items, key=lambda k: self.items[k][1])]
        if key not in self.items:
            return -1
        self.time += 1
        self.items[key][1] = self.time
        return self.items[key][0]

    def put(self, key: int, value: int) -> None:
        self.time += 1
        self.items[key] = [value, self.time]
