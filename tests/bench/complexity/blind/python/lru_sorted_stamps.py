# Label (lru-cache): get O(n), put O(n). A list of stamps, always sorted: bisect finds them, del
# closes the list.
class LRUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.d = {}
        self.stamps = []
        self.now = 0

    def drop(self, stamp):
        del self.stamps[bisect.bisect_left(self.stamps, (stamp,))]

    def get(self, key: int) -> int:
        if key not in self.d:
            return -1
        value, stamp = self.d[key]
        self.drop(stamp)
        self.insert(key, value)
        return value

    def insert(self, key, value):
        self.now += 1
        self.d[key] = (value, self.now)
        self.stamps.append((self.now, key))

    def put(self, key: int, value: int) -> None:
        if key in self.d:
            self.drop(self.d[key][1])
        elif len(self.d) == self.cap:
            del self.d[self.stamps.pop(0)[1]]
        self.insert(key, value)
