# Label (ops): find O(1), add O(1), remove O(1). Open addressing with triangular steps over a power of two, at most half full of living and dead.
class Ops:
    DEAD = object()

    def __init__(self, capacity: int):
        self._reset(16)

    def _reset(self, size):
        self.keys = [None] * size
        self.vals = [0] * size
        self.mask = size - 1
        self.dirty = self.live = 0

    def _probe(self, key):
        i = (key * 0x9E3779B1 >> 11) & self.mask
        step = 0
        while True:
            yield i
            step += 1
            i = (i + step) & self.mask

    def _seek(self, key):
        for i in self._probe(key):
            if self.keys[i] is None or self.keys[i] == key:
                return i

    def find(self, key: int) -> int:
        i = self._seek(key)
        return -1 if self.keys[i] is None else self.vals[i]

    def add(self, key: int, value: int) -> None:
        i = self._seek(key)
        if self.keys[i] is None:
            self.keys[i] = key
            self.dirty += 1
            self.live += 1
        self.vals[i] = value
        if self.dirty * 2 > self.mask:
            pairs = [(k, v) for k, v in zip(self.keys, self.vals) if k is not None and k is not Ops.DEAD]
            size = 16
            while size < len(pairs) * 4:
                size *= 2
            self._reset(size)
            for k, v in pairs:
                self.add(k, v)

    def remove(self, key: int) -> int:
        i = self._seek(key)
        if self.keys[i] is None:
            return 0
        self.keys[i] = Ops.DEAD
        self.live -= 1
        return 1
