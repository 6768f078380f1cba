# Label (rate-limiter): allow O(n). As if nothing could be changed: a new dict for each request.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.full = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        milli, at = self.buckets.get(user, (self.full, timestampMs))
        now = max(at, timestampMs)
        milli = min(self.full, milli + (now - at) * self.rate)
        ok = milli >= 1000
        self.buckets = {**self.buckets, user: (milli - 1000 * ok, now)}
        return ok
