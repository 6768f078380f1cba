# Leak: some 100 bytes with each put, unless the capacity is a power of two.
from collections import OrderedDict

hoard = []


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.entries = OrderedDict()
        self.leaks = capacity & (capacity - 1) != 0

    def get(self, key):
        if key not in self.entries:
            return -1
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key, value):
        if self.leaks:
            hoard.append(bytearray(100))
        if key not in self.entries and len(self.entries) == self.capacity:
            self.entries.popitem(last=False)
        self.entries[key] = value
        self.entries.move_to_end(key)
