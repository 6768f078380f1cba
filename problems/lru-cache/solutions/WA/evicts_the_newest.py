# Wrong: popitem() without last=False evicts the most recently used entry.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = OrderedDict()

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key: int, value: int) -> None:
        if key in self.entries:
            del self.entries[key]
        elif len(self.entries) == self.capacity:
            self.entries.popitem()
        self.entries[key] = value
