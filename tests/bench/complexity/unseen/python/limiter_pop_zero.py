# Label (limiter): allow O(n), count O(log n). pop(0) moves all others; count bisects.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.log = []

    def allow(self, timestampMs: int) -> bool:
        while self.log and self.log[0] <= timestampMs - self.window:
            self.log.pop(0)
        if len(self.log) < self.limit:
            self.log.append(timestampMs)
            return True
        return False

    def count(self, timestampMs: int) -> int:
        return len(self.log) - bisect.bisect_right(self.log, timestampMs - self.window)
