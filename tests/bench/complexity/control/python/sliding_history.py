# Label (rate-limiter-sliding-window): allow O(log n), retryAfter O(log n). The whole history of a user is kept; the window begins where bisection says.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.logs = {}
        self.last = {}

    def _window(self, user, t):
        t = self.last[user] = max(t, self.last.get(user, 0))
        log = self.logs.setdefault(user, [])
        lo, hi = 0, len(log)
        while lo < hi:
            mid = (lo + hi) >> 1
            if t - log[mid] >= self.window:
                lo = mid + 1
            else:
                hi = mid
        return t, log, lo

    def allow(self, user: str, timestampMs: int) -> bool:
        t, log, first = self._window(user, timestampMs)
        if len(log) - first >= self.limit:
            return False
        log.append(t)
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        t, log, first = self._window(user, timestampMs)
        if len(log) - first < self.limit:
            return 0
        return log[len(log) - self.limit] + self.window - t
