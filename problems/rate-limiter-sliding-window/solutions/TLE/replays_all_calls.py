# Too slow: remembers all calls and works the whole history out again for each new one.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.calls = defaultdict(list)

    def history(self, user: str) -> Tuple[List[int], int]:
        counted, now, first = [], 0, 0
        for time, isRequest in self.calls[user]:
            now = max(now, time)
            while first < len(counted) and now - counted[first] >= self.window:
                first += 1
            if isRequest and len(counted) - first < self.limit:
                counted.append(now)
        return counted[first:], now

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
