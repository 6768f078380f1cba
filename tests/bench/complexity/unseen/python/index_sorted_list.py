# Label (ordered-index): next O(log n), range O(log n), put O(n), remove O(n). A sorted list.
class OrderedIndex:
    def __init__(self):
        self.keys = []
        self.value = {}

    def put(self, key: int, value: int) -> bool:
        new = key not in self.value
        if new:
            bisect.insort(self.keys, key)
        self.value[key] = value
        return new

    def remove(self, key: int) -> bool:
        if key not in self.value:
            return False
        del self.value[key]
        del self.keys[bisect.bisect_left(self.keys, key)]
        return True

    def next(self, key: int) -> List[int]:
        i = bisect.bisect_right(self.keys, key)
        return [self.keys[i], self.value[self.keys[i]]] if i < len(self.keys) else []

    def range(self, low: int, high: int, limit: int) -> List[List[int]]:
        out = []
        i = bisect.bisect_left(self.keys, low)
        while i < len(self.keys) and self.keys[i] <= high and len(out) < limit:
            out.append([self.keys[i], self.value[self.keys[i]]])
            i += 1
        return out
