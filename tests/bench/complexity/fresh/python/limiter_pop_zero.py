# Label (limiter): allow O(n), count O(n). A list: pop(0) for what is old, a sum over it to count.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.windowMs = windowMs
        self.stamps = []

    def allow(self, timestampMs: int) -> bool:
        while self.stamps and self.stamps[0] <= timestampMs - self.windowMs:
            self.stamps.pop(0)
        if len(self.stamps) < self.limit:
            self.stamps.append(timestampMs)
            return True
        return False

    def count(self, timestampMs: int) -> int:
        return sum(1 for t in self.stamps if t > timestampMs - self.windowMs)
