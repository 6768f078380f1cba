# Label (lru-cache): get O(1), put O(1). A deque of uses, and how often each key is in it; stale
# ones are passed over.
class LRUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.d = {}
        self.q = deque()
        self.times = Counter()

    def use(self, key):
        self.q.append(key)
        self.times[key] += 1

    def get(self, key: int) -> int:
        if key not in self.d:
            return -1
        self.use(key)
        return self.d[key]

    def put(self, key: int, value: int) -> None:
        while key not in self.d and len(self.d) == self.cap:
            old = self.q.popleft()
            self.times[old] -= 1
            if not self.times[old]:
                del self.times[old], self.d[old]
        self.d[key] = value
        self.use(key)
