# Label (lru-cache): get O(1), put O(log n). A dict of values and a lazy heap of times of use.
from heapq import heappush, heappop, heapreplace


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.now = 0
        self.values = {}
        self.heap = []

    def get(self, key):
        entry = self.values.get(key)
        if entry is None:
            return -1
        self.now += 1
        entry[1] = self.now
        return entry[0]

    def put(self, key, value):
        if self.get(key) != -1:
            self.values[key][0] = value
            return
        if len(self.values) == self.capacity:
            while self.values[self.heap[0][1]][1] != self.heap[0][0]:
                oldest = self.heap[0][1]
                heapreplace(self.heap, (self.values[oldest][1], oldest))
            del self.values[heappop(self.heap)[1]]
        self.now += 1
        self.values[key] = [value, self.now]
        heappush(self.heap, (self.now, key))
