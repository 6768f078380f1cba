# Label (lfu-cache): get O(1), put O(1). An OrderedDict for each count, and the least count.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.count = {}
        self.levels = defaultdict(OrderedDict)
        self.least = 0

    def _raise(self, key, value):
        c = self.count[key]
        del self.levels[c][key]
        if not self.levels[c]:
            del self.levels[c]
            if self.least == c:
                self.least = c + 1
        self.count[key] = c + 1
        self.levels[c + 1][key] = value

    def get(self, key: int) -> int:
        if key not in self.count:
            return -1
        value = self.levels[self.count[key]][key]
        self._raise(key, value)
        return value

    def put(self, key: int, value: int) -> None:
        if self.capacity <= 0:
            return
        if key in self.count:
            self._raise(key, value)
            return
        if len(self.count) >= self.capacity:
            victim, _ = self.levels[self.least].popitem(last=False)
            del self.count[victim]
        self.count[key] = self.least = 1
        self.levels[1][key] = value
