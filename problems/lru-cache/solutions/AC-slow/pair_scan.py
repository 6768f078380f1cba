# Correct but O(capacity): a list of pairs walked by a Python loop for get and put alike.
class LRUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.pairs: List[Tuple[int, int]] = []

    def find(self, key: int) -> int:
        for i, pair in enumerate(self.pairs):
            if pair[0] == key:
                return i
        return -1

    def get(self, key: int) -> int:
        i = self.find(key)
        if i < 0:
            return -1
        self.pairs.append(self.pairs.pop(i))
        return self.pairs[-1][1]

    def put(self, key: int, value: int) -> None:
        i = self.find(key)
        if i >= 0:
            self.pairs.pop(i)
        elif len(self.pairs) == self.capacity:
            self.pairs.pop(0)
        self.pairs.append((key, value))
