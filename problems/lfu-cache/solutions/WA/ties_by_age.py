# Wrong: among equal counts the entry that was stored first leaves, whenever it was last used.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.value = {}
        self.count = {}

    def get(self, key: int) -> int:
        if key not in self.value:
            return -1
        self.count[key] += 1
        return self.value[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.value:
            if len(self.value) == self.capacity:
                victim = min(self.count, key=self.count.get)
                del self.count[victim], self.value[victim]
            self.count[key] = 0
        self.value[key] = value
        self.count[key] += 1
