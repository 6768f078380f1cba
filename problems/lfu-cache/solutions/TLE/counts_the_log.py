# Too slow: keeps a log of all uses, and counts each key in it when an entry has to go.
class LFUCache:
    def __init__(self, capacity: int):
        self.capacity = capacity
        self.values = {}
        self.log = []

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self.log.append(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.values and len(self.values) == self.capacity:
            counts = {k: self.log.count(k) for k in self.values}
            lowest = min(counts.values())
            candidates = {k for k in counts if counts[k] == lowest}
            for k in reversed(self.log):
                if len(candidates) == 1:
                    break
                candidates.discard(k)
            victim = candidates.pop()
            del self.values[victim]
            self.log = [k for k in self.log if k != victim]
        self.values[key] = value
        self.log.append(key)
