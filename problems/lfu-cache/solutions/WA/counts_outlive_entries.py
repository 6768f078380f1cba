# Wrong: the count of a key is kept when its entry is pushed out, and goes on when it comes back.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.value = {}
        self.used = {}
        self.count = Counter()

    def use(self, key: int) -> None:
        self.count[key] += 1
        self.used[key] = sum(self.count.values())

    def get(self, key: int) -> int:
        if key not in self.value:
            return -1
        self.use(key)
        return self.value[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.value and len(self.value) == self.capacity:
            victim = min(self.value, key=lambda k: (self.count[k], self.used[k]))
            del self.value[victim]
        self.value[key] = value
        self.use(key)
