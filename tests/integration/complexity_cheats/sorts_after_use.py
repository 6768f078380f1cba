# cheat: lru-cache put: uses are only stamped; an eviction after a use sorts all of them again.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.items = {}
        self.time = 0
        self.order = []
        self.dirty = True

    def get(self, key: int) -> int:
        if key not in self.items:
            return -1
        self.time += 1
        self.items[key][1] = self.time
        self.dirty = True
        return self.items[key][0]

    def put(self, key: int, value: int) -> None:
        if self.get(key) != -1:
            self.items[key][0] = value
            return
        if len(self.items) == self.capacity:
            if self.dirty or not self.order:
                self.order = sorted(self.items, key=lambda k: -self.items[k][1])
                self.dirty = False
            del self.items[self.order.pop()]
        self.time += 1
        self.items[key] = [value, self.time]
