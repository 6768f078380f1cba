# Label (lfu-cache): get O(1), put O(1). An OrderedDict for each number of uses.
from collections import OrderedDict, defaultdict


class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.count = {}
        self.by_count = defaultdict(OrderedDict)
        self.low = 0

    def get(self, key: int) -> int:
        if key not in self.count:
            return -1
        c = self.count[key]
        value = self.by_count[c].pop(key)
        if c == self.low and not self.by_count[c]:
            self.low += 1
        self.count[key] = c + 1
        self.by_count[c + 1][key] = value
        return value

    def put(self, key: int, value: int) -> None:
        if not self.capacity:
            return
        if self.get(key) != -1:
            self.by_count[self.count[key]][key] = value
            return
        if len(self.count) == self.capacity:
            old, _ = self.by_count[self.low].popitem(last=False)
            del self.count[old]
        self.count[key] = self.low = 1
        self.by_count[1][key] = value
