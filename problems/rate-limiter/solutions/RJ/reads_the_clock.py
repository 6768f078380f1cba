# Against the rules of the problem: reads the machine's clock.
import time


class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity
        self.rate = refillPerSecond
        self.tokens = float(capacity)
        self.last = time.monotonic()

    def allow(self, user: str, timestampMs: int) -> bool:
        now = time.monotonic()
        self.tokens = min(self.capacity, self.tokens + (now - self.last) * self.rate)
        self.last = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True
