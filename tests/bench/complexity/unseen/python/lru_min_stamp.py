# Label (lru-cache): get O(1), put O(n). min() over all stamps finds the victim.
class LRUCache:
    def __init__(self, capacity: int):
        self.cap = capacity
        self.val = {}
        self.stamp = {}
        self.t = itertools.count()

    def get(self, key: int) -> int:
        if key not in self.val:
            return -1
        self.stamp[key] = next(self.t)
        return self.val[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.val and len(self.val) >= self.cap:
            victim = min(self.stamp, key=self.stamp.get)
            del self.stamp[victim], self.val[victim]
        self.val[key] = value
        self.stamp[key] = next(self.t)
