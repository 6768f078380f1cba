# Label (lfu-cache): get O(1), put O(n). Dicts of values, uses and times; the least by min().
class LFUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.values = {}
        self.rank = {}
        self.now = 0

    def use(self, key):
        self.now += 1
        self.rank[key] = (self.rank.get(key, (0, 0))[0] + 1, self.now)

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self.use(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if not self.cap:
            return
        if key not in self.values and len(self.values) == self.cap:
            least = min(self.rank, key=self.rank.get)
            del self.values[least], self.rank[least]
        self.values[key] = value
        self.use(key)
