# Correct: an OrderedDict of entries for each count, and the lowest count.
class LFUCache:

    def __init__(self, capacity: int):
        self.capacity = capacity
        self.count = {}
        self.lists = defaultdict(OrderedDict)
        self.lowest = 0

    def touch(self, key: int, value: Optional[int] = None) -> int:
        count = self.count[key]
        entries = self.lists[count]
        old = entries.pop(key)
        if not entries:
            del self.lists[count]
            if self.lowest == count:
                self.lowest += 1
        self.count[key] = count + 1
        new = old if value is None else value
        self.lists[count + 1][key] = new
        return new

    def get(self, key: int) -> int:
        if key not in self.count:
            return -1
        return self.touch(key)

    def put(self, key: int, value: int) -> None:
        if key in self.count:
            self.touch(key, value)
            return
        if len(self.count) == self.capacity:
            gone, _ = self.lists[self.lowest].popitem(last=False)
            del self.count[gone]
        self.count[key] = 1
        self.lists[1][key] = value
        self.lowest = 1
