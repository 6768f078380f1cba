# Wrong: the buckets are a class attribute, shared by all limiters.
class RateLimiter:
    buckets = {}

    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity * 1000
        self.rate = refillPerSecond

    def allow(self, user: str, timestampMs: int) -> bool:
        bucket = self.buckets.setdefault(user, [self.capacity, timestampMs])
        if timestampMs > bucket[1]:
            bucket[0] = min(self.capacity, bucket[0] + (timestampMs - bucket[1]) * self.rate)
            bucket[1] = timestampMs
        if bucket[0] < 1000:
            return False
        bucket[0] -= 1000
        return True
