# A dictionary from key to count.
class {{class.name}}:
    def __init__(self, limit: int):
        self.limit = limit
        self.counts = {}

    def add(self, key: int) -> bool:
        count = self.counts.get(key, 0)
        if count >= self.limit:
            return False
        self.counts[key] = count + 1
        return True

    def count(self, key: int) -> int:
        return self.counts.get(key, 0)
