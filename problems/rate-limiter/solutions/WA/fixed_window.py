# Wrong algorithm: counts requests in windows of one second that start at whole seconds.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.capacity = capacity
        self.counts = defaultdict(int)

    def allow(self, user: str, timestampMs: int) -> bool:
        window = (user, timestampMs // 1000)
        if self.counts[window] >= self.capacity:
            return False
        self.counts[window] += 1
        return True
