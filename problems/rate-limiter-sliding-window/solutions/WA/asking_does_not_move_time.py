# Wrong: retryAfter drops requests by its own time, but the user's latest time stays where it was.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = defaultdict(deque)
        self.latest = defaultdict(int)

    def drop(self, user: str, now: int) -> deque:
        log = self.logs[user]
        while log and log[0] + self.window <= now:
            log.popleft()
        return log

    def allow(self, user: str, timestampMs: int) -> bool:
        now = self.latest[user] = max(self.latest[user], timestampMs)
        log = self.drop(user, now)
        if len(log) >= self.limit:
            return False
        log.append(now)
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        now = max(self.latest[user], timestampMs)
        log = self.drop(user, now)
        return 0 if len(log) < self.limit else log[0] + self.window - now
