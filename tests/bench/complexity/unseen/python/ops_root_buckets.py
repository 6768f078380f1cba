# Label (ops): find O(sqrt n), add O(1), remove O(sqrt n). sqrt n buckets, so chains of sqrt n.
# The number of buckets is the root of the capacity, which is n. add does not look for the key.
class Ops:
    def __init__(self, capacity: int):
        self.width = max(1, math.isqrt(capacity))
        self.chains = [[] for _ in range(self.width)]

    def find(self, key: int) -> int:
        for k, v in self.chains[key % self.width]:
            if k == key:
                return v
        return -1

    def add(self, key: int, value: int) -> None:
        self.chains[key % self.width].append((key, value))

    def remove(self, key: int) -> int:
        chain = self.chains[key % self.width]
        for i in range(len(chain)):
            if chain[i][0] == key:
                chain.pop(i)
                return 1
        return 0
