# Label (lfu-cache): get O(1), put O(1). OrderedDicts by frequency.
from collections import OrderedDict, defaultdict

class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.counts = {}
        self.buckets = defaultdict(OrderedDict)
        self.least = 0

    def get(self, key: int) -> int:
        count = self.counts.get(key)
        if count is None:
            return -1
        value = self.buckets[count].pop(key)
        if not self.buckets[count]:
            del self.buckets[count]
            if self.least == count:
                self.least += 1
        self.counts[key] = count + 1
        self.buckets[count + 1][key] = value
        return value

    def put(self, key: int, value: int) -> None:
        if key in self.counts:
            self.get(key)
            self.buckets[self.counts[key]][key] = value
            return
        if len(self.counts) == self.capacity:
            gone, _ = self.buckets[self.least].popitem(last=False)
            del self.counts[gone]
        self.counts[key] = 1
        self.buckets[1][key] = value
        self.least = 1
