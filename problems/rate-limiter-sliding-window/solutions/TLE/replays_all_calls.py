# Too slow: works the whole history out again for each call, and filters the log at each step of it.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.calls = defaultdict(list)

    def history(self, user: str) -> Tuple[List[int], int]:
        counted, now = [], 0
        for time, isRequest in self.calls[user]:
            now = max(now, time)
            counted = [s for s in counted if now - s < self.window]
            if isRequest and len(counted) < self.limit:
                counted.append(now)
        return counted, now

    def allow(self, user: str, timestampMs: int) -> bool:
        inside = len(self.history(user)[0])
        self.calls[user].append((timestampMs, False))
        inside = len(self.history(user)[0])
        self.calls[user][-1] = (timestampMs, True)
        return inside < self.limit

    def retryAfter(self, user: str, timestampMs: int) -> int:
        self.calls[user].append((timestampMs, False))
        inside, now = self.history(user)
        return 0 if len(inside) < self.limit else inside[0] + self.window - now
