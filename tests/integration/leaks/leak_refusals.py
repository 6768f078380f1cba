# Leak: every request that is refused is written down for ever.
from collections import defaultdict, deque


class SlidingWindowLimiter:
    def __init__(self, limit, windowMs):
        self.limit = limit
        self.window = windowMs
        self.counted = defaultdict(deque)
        self.latest = defaultdict(int)
        self.refused = []

    def move(self, user, time):
        now = self.latest[user] = max(self.latest[user], time)
        counted = self.counted[user]
        while counted and now - counted[0] >= self.window:
            counted.popleft()
        return counted, now

    def allow(self, user, timestampMs):
        counted, now = self.move(user, timestampMs)
        if len(counted) >= self.limit:
            self.refused.append((user, now))
            return False
        counted.append(now)
        return True

    def retryAfter(self, user, timestampMs):
        counted, now = self.move(user, timestampMs)
        return 0 if len(counted) < self.limit else counted[0] + self.window - now
