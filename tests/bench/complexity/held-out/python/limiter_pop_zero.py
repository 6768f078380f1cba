# Label (limiter): allow O(n), count O(1). A list with pop(0): memmove in disguise.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.times = []

    def drop(self, now):
        while self.times and self.times[0] <= now - self.window:
            self.times.pop(0)

    def allow(self, timestampMs: int) -> bool:
        self.drop(timestampMs)
        if len(self.times) == self.limit:
            return False
        self.times.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        self.drop(timestampMs)
        return len(self.times)
