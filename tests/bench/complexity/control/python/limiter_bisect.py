# Label (limiter): allow O(1), count O(log n). A list with a moving start that is cut when half of it is past; count searches by bisection.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit, self.window = limit, windowMs
        self.log, self.start = [], 0

    def allow(self, timestampMs: int) -> bool:
        log = self.log
        while self.start < len(log) and timestampMs - log[self.start] >= self.window:
            self.start += 1
        if self.start > 16 and self.start * 2 > len(log):
            del log[:self.start]
            self.start = 0
        if len(log) - self.start >= self.limit:
            return False
        log.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        lo, hi = self.start, len(self.log)
        while lo < hi:
            mid = (lo + hi) // 2
            if timestampMs - self.log[mid] < self.window:
                hi = mid
            else:
                lo = mid + 1
        return len(self.log) - lo
