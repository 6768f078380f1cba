# Correct: a dict of [balance, time], in thousandths of a token.
class RateLimiter:

    def __init__(self, capacity: int, refillPerSecond: int):
        self.cap = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = {}

    def allow(self, user: str, timestampMs: int) -> bool:
        bucket = self.buckets.setdefault(user, [self.cap, timestampMs])
        if timestampMs > bucket[1]:
            bucket[0] = min(self.cap, bucket[0] + (timestampMs - bucket[1]) * self.rate)
            bucket[1] = timestampMs
        if bucket[0] < 1000:
            return False
        bucket[0] -= 1000
        return True


# Your RateLimiter object will be instantiated and called as such:
# obj = RateLimiter(capacity, refillPerSecond)
# param_1 = obj.allow(user,timestampMs)
