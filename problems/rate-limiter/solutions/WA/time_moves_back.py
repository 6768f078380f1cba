# Wrong: the bucket's time follows a timestamp that goes back, so that time is refilled twice.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        balance, last = self.buckets.get(user, (self.capacity, timestampMs))
        elapsed = max(0, timestampMs - last)
        balance = min(self.capacity, balance + elapsed * self.rate)
        allowed = balance >= 1000
        self.buckets[user] = (balance - 1000 if allowed else balance, timestampMs)
        return allowed
