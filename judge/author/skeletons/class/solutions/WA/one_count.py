# The limit is taken for that of all keys together.
class {{class.name}}:
    def __init__(self, limit: int):
        self.limit = limit
        self.counts = {}

    def add(self, key: int) -> bool:
        if sum(self.counts.values()) >= self.limit:
            return False
        self.counts[key] = self.counts.get(key, 0) + 1
        return True

    def count(self, key: int) -> int:
        return self.counts.get(key, 0)
