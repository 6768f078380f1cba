# Wrong: a refused request takes a token as well, and the balance goes below zero.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        balance, last = self.buckets.get(user, (self.capacity, timestampMs))
        now = max(last, timestampMs)
        balance = min(self.capacity, balance + (now - last) * self.rate) - 1000
        self.buckets[user] = (balance, now)
        return balance >= 0
