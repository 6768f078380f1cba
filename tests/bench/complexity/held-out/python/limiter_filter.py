# Label (limiter): allow O(n), count O(n). The list is filtered at each call.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.times = []

    def allow(self, timestampMs: int) -> bool:
        self.times = [t for t in self.times if t > timestampMs - self.window]
        if len(self.times) >= self.limit:
            return False
        self.times.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        return sum(1 for t in self.times if t > timestampMs - self.window)
