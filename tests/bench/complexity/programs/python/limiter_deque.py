# Label (limiter): allow O(1), count O(1). A deque.
from collections import deque

class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.times = deque()

    def drop(self, now):
        while self.times and self.times[0] <= now - self.window:
            self.times.popleft()

    def allow(self, timestampMs: int) -> bool:
        self.drop(timestampMs)
        if len(self.times) >= self.limit:
            return False
        self.times.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        self.drop(timestampMs)
        return len(self.times)
