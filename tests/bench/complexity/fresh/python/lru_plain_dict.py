# Label (lru-cache): get O(1), put O(n). One dict in the order of use. In the long run next(iter()) walks past the
# entries that were deleted since the dict was last built, and that is about n calls apart.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.d = {}

    def get(self, key: int) -> int:
        if key not in self.d:
            return -1
        value = self.d.pop(key)
        self.d[key] = value
        return value

    def put(self, key: int, value: int) -> None:
        if key in self.d:
            self.d.pop(key)
        elif len(self.d) == self.capacity:
            self.d.pop(next(iter(self.d)))
        self.d[key] = value
