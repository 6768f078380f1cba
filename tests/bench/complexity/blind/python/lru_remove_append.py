# Label (lru-cache): get O(n), put O(n). A dict and a list of keys, with remove and append.
class LRUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.d = {}
        self.order = []

    def get(self, key: int) -> int:
        if key not in self.d:
            return -1
        self.order.remove(key)
        self.order.append(key)
        return self.d[key]

    def put(self, key: int, value: int) -> None:
        if key in self.d:
            self.order.remove(key)
        elif len(self.d) == self.cap:
            del self.d[self.order.pop(0)]
        self.order.append(key)
        self.d[key] = value
