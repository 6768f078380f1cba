# Label (lfu-cache): get O(1), put O(1). An OrderedDict for each number of uses.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.uses = {}
        self.groups = defaultdict(OrderedDict)
        self.least = 0

    def _bump(self, key):
        f = self.uses[key]
        value = self.groups[f].pop(key)
        if not self.groups[f]:
            del self.groups[f]
            if self.least == f:
                self.least = f + 1
        self.uses[key] = f + 1
        self.groups[f + 1][key] = value
        return value

    def get(self, key: int) -> int:
        return self._bump(key) if key in self.uses else -1

    def put(self, key: int, value: int) -> None:
        if self.capacity <= 0:
            return
        if key in self.uses:
            self._bump(key)
            self.groups[self.uses[key]][key] = value
            return
        if len(self.uses) >= self.capacity:
            old, _ = self.groups[self.least].popitem(last=False)
            del self.uses[old]
        self.uses[key] = self.least = 1
        self.groups[1][key] = value
