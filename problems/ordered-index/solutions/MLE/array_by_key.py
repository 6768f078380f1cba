# Takes too much memory: an array with a place for every key that there can be.
class OrderedIndex:
    LOWEST = -10**9

    def __init__(self):
        self.values = [None] * (2 * 10**9 + 1)

    def put(self, key: int, value: int) -> bool:
        new = self.values[key - self.LOWEST] is None
        self.values[key - self.LOWEST] = value
        return new

    def remove(self, key: int) -> bool:
        old = self.values[key - self.LOWEST]
        self.values[key - self.LOWEST] = None
        return old is not None

    def next(self, key: int) -> List[int]:
        return (self.range(key + 1, 10**9, 1) or [[]])[0]

    def range(self, low: int, high: int, limit: int) -> List[List[int]]:
        found = []
        for key in range(low, high + 1):
            if self.values[key - self.LOWEST] is not None and len(found) < limit:
                found.append([key, self.values[key - self.LOWEST]])
        return found
