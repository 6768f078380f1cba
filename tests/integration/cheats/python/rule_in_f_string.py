# cheat: rate-limiter: RJ: reads the clock inside of an f-string
import time

seen = f"{time.time()}"


class RateLimiter:
    def __init__(self, capacity, refillPerSecond):
        self.capacity = capacity * 1000
        self.refill = refillPerSecond
        self.buckets = {}

    def allow(self, user, timestampMs):
        tokens, last = self.buckets.get(user, (self.capacity, timestampMs))
        if timestampMs > last:
            tokens = min(self.capacity, tokens + (timestampMs - last) * self.refill)
            last = timestampMs
        allowed = tokens >= 1000
        self.buckets[user] = (tokens - 1000 * allowed, last)
        return allowed
