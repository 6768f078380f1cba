# Raises: next of the largest key looks past the end of the list.
import bisect


class OrderedIndex:
    def __init__(self):
        self.keys = []
        self.values = {}

    def put(self, key: int, value: int) -> bool:
        new = key not in self.values
        self.values[key] = value
        if new:
            bisect.insort(self.keys, key)
        return new

    def remove(self, key: int) -> bool:
        if key not in self.values:
            return False
        del self.values[key]
        self.keys.pop(bisect.bisect_left(self.keys, key))
        return True

    def next(self, key: int) -> List[int]:
        i = bisect.bisect_right(self.keys, key)
        return [self.keys[i], self.values[self.keys[i]]]

    def range(self, low: int, high: int, limit: int) -> List[List[int]]:
        i = bisect.bisect_left(self.keys, low)
        found = []
        while i < len(self.keys) and self.keys[i] <= high and len(found) < limit:
            found.append([self.keys[i], self.values[self.keys[i]]])
            i += 1
        return found
