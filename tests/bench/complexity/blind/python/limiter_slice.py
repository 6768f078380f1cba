# Label (limiter): allow O(n), count O(log n). A bisected list, and a slice of it where something is
# too old.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.log = []

    def allow(self, timestampMs: int) -> bool:
        i = bisect.bisect_right(self.log, timestampMs - self.window)
        if i:
            self.log = self.log[i:]
        if len(self.log) >= self.limit:
            return False
        self.log.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        return len(self.log) - bisect.bisect_right(self.log, timestampMs - self.window)
