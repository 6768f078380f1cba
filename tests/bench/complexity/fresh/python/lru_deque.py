# Label (lru-cache): get O(n), put O(n). A dict of values and a deque of keys with remove().
from collections import deque


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.queue = deque()

    def get(self, key: int) -> int:
        if key in self.values:
            self.queue.remove(key)
            self.queue.append(key)
            return self.values[key]
        return -1

    def put(self, key: int, value: int) -> None:
        if key in self.values:
            self.queue.remove(key)
        elif len(self.queue) == self.capacity:
            oldest = self.queue.popleft()
            del self.values[oldest]
        self.queue.append(key)
        self.values[key] = value
