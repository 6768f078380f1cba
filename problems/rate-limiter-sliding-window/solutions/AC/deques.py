# Correct: a deque of counted times per user.
class SlidingWindowLimiter:

    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = defaultdict(deque)
        self.latest = {}

    def moveTo(self, user: str, time: int) -> int:
        now = self.latest[user] = max(time, self.latest.get(user, 0))
        log = self.logs[user]
        while log and log[0] + self.window <= now:
            log.popleft()
        return now

    def allow(self, user: str, timestampMs: int) -> bool:
        now = self.moveTo(user, timestampMs)
        log = self.logs[user]
        if len(log) >= self.limit:
            return False
        log.append(now)
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        now = self.moveTo(user, timestampMs)
        log = self.logs[user]
        return 0 if len(log) < self.limit else log[0] + self.window - now
