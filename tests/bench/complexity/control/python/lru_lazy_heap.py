# Label (lru-cache): get O(1), put O(log n). A heap of (time, key) with stale entries; a use appends the latest time, which stays at the bottom; an eviction pops. It is built anew at twice the capacity.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.value, self.time = {}, {}
        self.heap = []
        self.now = 0

    def _use(self, key):
        self.now += 1
        self.time[key] = self.now
        heapq.heappush(self.heap, (self.now, key))
        if len(self.heap) > 2 * self.capacity + 16:
            self.heap = [(t, k) for k, t in self.time.items()]
            heapq.heapify(self.heap)

    def get(self, key: int) -> int:
        if key not in self.value:
            return -1
        self._use(key)
        return self.value[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.value and len(self.value) == self.capacity:
            while True:
                t, k = heapq.heappop(self.heap)
                if self.time.get(k) == t:
                    del self.value[k], self.time[k]
                    break
        self.value[key] = value
        self._use(key)
