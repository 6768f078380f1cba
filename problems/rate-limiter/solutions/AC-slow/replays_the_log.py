# Correct but O(requests): keeps every request of a user and replays them all at each call.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.cap = capacity * 1000
        self.rate = refillPerSecond
        self.log = defaultdict(list)

    def allow(self, user: str, timestampMs: int) -> bool:
        times = self.log[user]
        times.append(timestampMs)
        balance, now = self.cap, times[0]
        allowed = False
        for t in times:
            if t > now:
                balance = min(self.cap, balance + (t - now) * self.rate)
                now = t
            allowed = balance >= 1000
            if allowed:
                balance -= 1000
        return allowed
