# Label (limiter): allow O(1), count O(1). A deque; both throw out what is too old.
class Limiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.q = deque()

    def expire(self, t):
        while self.q and self.q[0] <= t - self.window:
            self.q.popleft()

    def allow(self, timestampMs: int) -> bool:
        self.expire(timestampMs)
        if len(self.q) >= self.limit:
            return False
        self.q.append(timestampMs)
        return True

    def count(self, timestampMs: int) -> int:
        self.expire(timestampMs)
        return len(self.q)
