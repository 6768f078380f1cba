# Wrong: the latest time is kept for all users together.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = defaultdict(deque)
        self.latest = 0

    def enter(self, user: str, time: int) -> deque:
        self.latest = max(self.latest, time)
        log = self.logs[user]
        while log and log[0] + self.window <= self.latest:
            log.popleft()
        return log

    def allow(self, user: str, timestampMs: int) -> bool:
        log = self.enter(user, timestampMs)
        if len(log) >= self.limit:
            return False
        log.append(self.latest)
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        log = self.enter(user, timestampMs)
        return 0 if len(log) < self.limit else log[0] + self.window - self.latest
