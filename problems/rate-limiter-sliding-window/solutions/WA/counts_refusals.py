# Wrong: refused requests are counted as well, so that a storm never ends.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = defaultdict(deque)
        self.latest = defaultdict(int)

    def enter(self, user: str, time: int) -> deque:
        now = self.latest[user] = max(self.latest[user], time)
        log = self.logs[user]
        while log and log[0] + self.window <= now:
            log.popleft()
        return log

    def allow(self, user: str, timestampMs: int) -> bool:
        log = self.enter(user, timestampMs)
        log.append(self.latest[user])
        return len(log) <= self.limit

    def retryAfter(self, user: str, timestampMs: int) -> int:
        log = self.enter(user, timestampMs)
        if len(log) < self.limit:
            return 0
        return log[len(log) - self.limit] + self.window - self.latest[user]
