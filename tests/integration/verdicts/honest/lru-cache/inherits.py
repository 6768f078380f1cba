# Correct: a subclass of OrderedDict whose put returns something, with slots and a finaliser.
import collections


class LRUCache(collections.OrderedDict):
    made = 0

    def __init__(self, capacity: "int"):
        super().__init__()
        LRUCache.made = 0
        self.capacity = capacity

    def __del__(self):
        self.clear()

    def get(self, key, default=-1):
        if key in self:
            self.move_to_end(key)
        return super().get(key, default)

    def put(self, key, value):
        self[key] = value
        self.move_to_end(key)
        if len(self) > self.capacity:
            self.popitem(last=False)
        return self
