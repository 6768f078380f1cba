# Label (lru-cache): get O(1), put O(1). An OrderedDict, with two calls for a touch.
from collections import OrderedDict

class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = OrderedDict()

    def get(self, key: int) -> int:
        try:
            value = self.entries.pop(key)
        except KeyError:
            return -1
        self.entries[key] = value
        return value

    def put(self, key: int, value: int) -> None:
        if key in self.entries:
            self.entries.pop(key)
        elif len(self.entries) >= self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = value
