# Raises: looks at the oldest request without asking whether there is one.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = defaultdict(deque)
        self.latest = defaultdict(int)

    def enter(self, user: str, time: int) -> deque:
        now = self.latest[user] = max(self.latest[user], time)
        log = self.logs[user]
        while log[0] + self.window <= now:
            log.popleft()
        return log

    def allow(self, user: str, timestampMs: int) -> bool:
        log = self.enter(user, timestampMs) if self.logs[user] else self.logs[user]
        if len(log) >= self.limit:
            return False
        log.append(max(timestampMs, self.latest[user]))
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        log = self.enter(user, timestampMs) if self.logs[user] else self.logs[user]
        return 0 if len(log) < self.limit else log[0] + self.window - self.latest[user]
