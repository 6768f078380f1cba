# Label (lru-cache): get O(n), put O(n). A list of keys in the order of use beside a dict.
class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.order = []
        self.values = {}

    def get(self, key):
        for at, (known, value) in enumerate(self.order):
            if known == key:
                self.order.append(self.order.pop(at))
                return value
        return -1

    def put(self, key, value):
        if self.get(key) != -1:
            self.order[-1] = (key, value)
            return
        if len(self.order) == self.capacity:
            self.order.pop(0)
        self.order.append((key, value))
