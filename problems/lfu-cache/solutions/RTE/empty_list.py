# Raises: the lowest count stays where it was when its list becomes empty, and popitem finds nothing.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.value = {}
        self.count = {}
        self.lists = defaultdict(OrderedDict)
        self.lowest = 0

    def get(self, key: int) -> int:
        if key not in self.value:
            return -1
        count = self.count[key]
        del self.lists[count][key]
        self.count[key] = count + 1
        self.lists[count + 1][key] = None
        return self.value[key]

    def put(self, key: int, value: int) -> None:
        if key in self.value:
            self.value[key] = value
            self.get(key)
            return
        if len(self.value) == self.capacity:
            victim, _ = self.lists[self.lowest].popitem(last=False)
            del self.value[victim], self.count[victim]
        self.value[key] = value
        self.count[key] = 1
        self.lists[1][key] = None
        self.lowest = 1
