# None: a line for each call, as it is left in now and then.
from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.entries = OrderedDict()
        self.capacity = capacity

    def get(self, key):
        print("get", key)
        if key not in self.entries:
            return -1
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key, value):
        print("put", key, value)
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)
