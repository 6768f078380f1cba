# Wrong: takes an entry with the value 0 for none.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.count = {}
        self.lists = defaultdict(OrderedDict)
        self.lowest = 0

    def get(self, key: int) -> int:
        if not self.values.get(key):
            return -1
        count = self.count[key]
        del self.lists[count][key]
        if not self.lists[count] and self.lowest == count:
            self.lowest += 1
        self.count[key] = count + 1
        self.lists[count + 1][key] = None
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key in self.values:
            self.values[key] = value or 1
            self.get(key)
            self.values[key] = value
            return
        if len(self.values) == self.capacity:
            victim, _ = self.lists[self.lowest].popitem(last=False)
            del self.values[victim], self.count[victim]
        self.values[key] = value
        self.count[key] = 1
        self.lists[1][key] = None
        self.lowest = 1
