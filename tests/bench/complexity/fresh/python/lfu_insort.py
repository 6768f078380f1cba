# Label (lfu-cache): get O(n), put O(n). A sorted list of (uses, time, key), kept so with bisect.
from bisect import bisect_left, insort


class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = {}
        self.order = []
        self.now = 0

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        uses, time, value = self.entries[key]
        del self.order[bisect_left(self.order, (uses, time, key))]
        self.now += 1
        insort(self.order, (uses + 1, self.now, key))
        self.entries[key] = (uses + 1, self.now, value)
        return value

    def put(self, key: int, value: int) -> None:
        if self.capacity == 0:
            return
        if self.get(key) != -1:
            uses, time, _ = self.entries[key]
            self.entries[key] = (uses, time, value)
            return
        if len(self.order) == self.capacity:
            _, _, gone = self.order.pop(0)
            del self.entries[gone]
        self.now += 1
        insort(self.order, (1, self.now, key))
        self.entries[key] = (1, self.now, value)
