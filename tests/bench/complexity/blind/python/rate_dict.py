# Label (rate-limiter): allow O(1). A dict of buckets.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.full = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        milli, at = self.buckets.get(user, (self.full, timestampMs))
        if timestampMs > at:
            milli = min(self.full, milli + (timestampMs - at) * self.rate)
            at = timestampMs
        ok = milli >= 1000
        self.buckets[user] = (milli - 1000 if ok else milli, at)
        return ok
