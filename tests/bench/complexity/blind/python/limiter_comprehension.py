# Label (limiter): allow O(n), count O(n). A new list each time, and sum() for a count.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.log = []

    def allow(self, timestampMs: int) -> bool:
        self.log = [t for t in self.log if t > timestampMs - self.window]
        if len(self.log) >= self.limit:
            return False
        self.log.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        return sum(1 for t in self.log if t > timestampMs - self.window)
