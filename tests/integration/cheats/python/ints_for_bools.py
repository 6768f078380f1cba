# cheat: rate-limiter: WA: 1 for True and 0 for False
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
        return int(allowed)
