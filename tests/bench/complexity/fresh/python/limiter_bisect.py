# Label (limiter): allow O(log n), count O(log n). The whole log and bisect.
from bisect import bisect_right


class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit, self.window, self.log = limit, windowMs, []

    def count(self, timestampMs: int) -> int:
        return len(self.log) - bisect_right(self.log, timestampMs - self.window)

    def allow(self, timestampMs: int) -> bool:
        ok = self.count(timestampMs) < self.limit
        if ok:
            self.log.append(timestampMs)
        return ok
