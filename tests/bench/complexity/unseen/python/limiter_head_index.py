# Label (limiter): allow O(1), count O(log n). A head moves on; half a list is cut off at a time.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.times = []
        self.head = 0

    def allow(self, timestampMs: int) -> bool:
        gone = timestampMs - self.window
        while self.head < len(self.times) and self.times[self.head] <= gone:
            self.head += 1
        if self.head > 64 and 2 * self.head > len(self.times):
            self.times = self.times[self.head:]
            self.head = 0
        if len(self.times) - self.head >= self.limit:
            return False
        self.times.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        first = bisect.bisect_right(self.times, timestampMs - self.window, self.head)
        return len(self.times) - first
