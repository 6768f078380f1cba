# None: a log of the last 4000 calls.
from collections import OrderedDict, deque


class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.entries = OrderedDict()
        self.log = deque(maxlen=4000)

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        self.log.append(("get", key))
        self.entries.move_to_end(key)
        return self.entries[key]

    def put(self, key: int, value: int) -> None:
        self.log.append(("put", key))
        self.entries[key] = value
        self.entries.move_to_end(key)
        if len(self.entries) > self.capacity:
            self.entries.popitem(last=False)
