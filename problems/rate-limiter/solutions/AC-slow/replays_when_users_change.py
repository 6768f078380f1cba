# Correct but O(requests of a user) when users take turns: each one's log is replayed, but for the last.
class RateLimiter:
    def __init__(self, capacity: int, refillPerSecond: int):
        self.cap = capacity * 1000
        self.rate = refillPerSecond
        self.logs = {}
        self.last = None
        self.state = None

    def step(self, state, t):
        have, at = state
        if t > at:
            have = min(self.cap, have + (t - at) * self.rate)
            at = t
        ok = have >= 1000
        return (have - 1000 if ok else have, at), ok

    def allow(self, user: str, timestampMs: int) -> bool:
        if user != self.last:
            self.last = user
            log = self.logs.setdefault(user, [])
            self.state = (self.cap, log[0] if log else timestampMs)
            for t in log:
                self.state, _ = self.step(self.state, t)
        self.state, ok = self.step(self.state, timestampMs)
        self.logs[user].append(timestampMs)
        return ok
