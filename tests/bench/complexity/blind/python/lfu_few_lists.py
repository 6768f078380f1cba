# Label (lfu-cache): get O(1), put O(1). An OrderedDict for each number of uses that there is; the
# least by min() of these.
class LFUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.uses = {}
        self.by = {}

    def use(self, key, value):
        n = self.uses[key]
        d = self.by[n]
        old = d.pop(key)
        if not d:
            del self.by[n]
        self.uses[key] = n + 1
        self.by.setdefault(n + 1, OrderedDict())[key] = old if value is None else value
        return old

    def get(self, key: int) -> int:
        return self.use(key, None) if key in self.uses else -1

    def put(self, key: int, value: int) -> None:
        if not self.cap:
            return
        if key in self.uses:
            self.use(key, value)
            return
        if len(self.uses) == self.cap:
            n = min(self.by)
            old, _ = self.by[n].popitem(last=False)
            if not self.by[n]:
                del self.by[n]
            del self.uses[old]
        self.uses[key] = 1
        self.by.setdefault(1, OrderedDict())[key] = value
