# Label (rate-limiter): allow O(n). A list of users, found by index().
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.most = capacity * 1000
        self.rate = refillPerSecond
        self.names = []
        self.tokens = []
        self.times = []

    def allow(self, user: str, timestampMs: int) -> bool:
        try:
            i = self.names.index(user)
        except ValueError:
            i = len(self.names)
            self.names.append(user)
            self.tokens.append(self.most)
            self.times.append(timestampMs)
        if timestampMs > self.times[i]:
            more = (timestampMs - self.times[i]) * self.rate
            self.tokens[i] = min(self.most, self.tokens[i] + more)
            self.times[i] = timestampMs
        if self.tokens[i] < 1000:
            return False
        self.tokens[i] -= 1000
        return True
