# Too slow: moves the bucket on one millisecond at a time, which takes for ever after a long gap.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        bucket = self.buckets.setdefault(user, [self.capacity, timestampMs])
        while bucket[1] < timestampMs:
            bucket[1] += 1
            bucket[0] = min(self.capacity, bucket[0] + self.rate)
        if bucket[0] < 1000:
            return False
        bucket[0] -= 1000
        return True
