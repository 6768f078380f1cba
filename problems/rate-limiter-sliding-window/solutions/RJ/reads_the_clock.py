# Against the rules: asks the machine for the time in place of using the one that is passed in.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = defaultdict(deque)

    def enter(self, user: str) -> Tuple[deque, int]:
        import time
        now = int(time.time() * 1000)
        log = self.logs[user]
        while log and log[0] + self.window <= now:
            log.popleft()
        return log, now

    def allow(self, user: str, timestampMs: int) -> bool:
        log, now = self.enter(user)
        if len(log) >= self.limit:
            return False
        log.append(now)
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        log, now = self.enter(user)
        return 0 if len(log) < self.limit else log[0] + self.window - now
