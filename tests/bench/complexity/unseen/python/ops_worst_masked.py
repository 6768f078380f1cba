# Label (ops-worst): find O(n), add O(1), remove O(n). Own chains by the low bits: all 0 here.
# It doubles up to 2^13 chains; keys are multiples of 2^14. add appends without a look.
class Ops:
    def __init__(self, capacity: int):
        self.size = 0
        self.chains = [[] for _ in range(8)]

    def _chain(self, key):
        return self.chains[key & (len(self.chains) - 1)]

    def find(self, key: int) -> int:
        for entry in self._chain(key):
            if entry[0] == key:
                return entry[1]
        return -1

    def add(self, key: int, value: int) -> None:
        self.size += 1
        if self.size > len(self.chains):
            old = self.chains
            self.chains = [[] for _ in range(2 * len(old))]
            for chain in old:
                for entry in chain:
                    self._chain(entry[0]).append(entry)
        self._chain(key).append((key, value))

    def remove(self, key: int) -> int:
        chain = self._chain(key)
        for i, entry in enumerate(chain):
            if entry[0] == key:
                del chain[i]
                self.size -= 1
                return 1
        return 0
