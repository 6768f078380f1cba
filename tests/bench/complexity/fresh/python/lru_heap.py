# Label (lru-cache): get O(1), put O(log n). heapq with lazy deletion: later times go to its end, taking the first sinks.
import heapq


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.time = 0
        self.data = {}
        self.heap = []

    def use(self, key, value):
        self.time += 1
        self.data[key] = (value, self.time)
        heapq.heappush(self.heap, (self.time, key))

    def get(self, key: int) -> int:
        if key not in self.data:
            return -1
        value = self.data[key][0]
        self.use(key, value)
        return value

    def put(self, key: int, value: int) -> None:
        if key not in self.data and len(self.data) == self.capacity:
            while True:
                t, k = heapq.heappop(self.heap)
                if k in self.data and self.data[k][1] == t:
                    del self.data[k]
                    break
        self.use(key, value)
