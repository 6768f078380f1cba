# Label (limiter): allow O(n), count O(n). Both build the list of live times anew.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit, self.window, self.times = limit, windowMs, []

    def allow(self, timestampMs: int) -> bool:
        self.times = [t for t in self.times if timestampMs - t < self.window]
        if len(self.times) >= self.limit:
            return False
        self.times.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        return len([t for t in self.times if timestampMs - t < self.window])
