# Correct but O(requests in the window): builds the list of those in the window at each call.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = {}
        self.latest = {}

    def inside(self, user: str, time: int) -> Tuple[List[int], int]:
        now = self.latest[user] = max(time, self.latest.get(user, time))
        log = [s for s in self.logs.get(user, []) if now - s < self.window]
        self.logs[user] = log
        return log, now

    def allow(self, user: str, timestampMs: int) -> bool:
        log, now = self.inside(user, timestampMs)
        if len(log) >= self.limit:
            return False
        log.append(now)
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        log, now = self.inside(user, timestampMs)
        return 0 if len(log) < self.limit else log[0] + self.window - now
