# Label (rate-limiter): allow O(n). Buckets in a list that is looked through.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.full = capacity * 1000
        self.rate = refillPerSecond
        self.buckets = []

    def allow(self, user: str, timestampMs: int) -> bool:
        for b in self.buckets:
            if b[0] == user:
                break
        else:
            b = [user, self.full, timestampMs]
            self.buckets.append(b)
        if timestampMs > b[2]:
            b[1] = min(self.full, b[1] + (timestampMs - b[2]) * self.rate)
            b[2] = timestampMs
        if b[1] < 1000:
            return False
        b[1] -= 1000
        return True
