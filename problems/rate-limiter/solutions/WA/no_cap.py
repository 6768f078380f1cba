# Wrong: the refill is not capped, so that a quiet user saves up any number of tokens.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        balance, last = self.buckets.get(user, (self.capacity, timestampMs))
        now = max(last, timestampMs)
        balance += (now - last) * self.rate
        allowed = balance >= 1000
        self.buckets[user] = (balance - 1000 if allowed else balance, now)
        return allowed
