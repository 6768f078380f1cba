# Correct: a list with the index of the first time in the window, cut off when half of it is dead.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.users = {}

    def enter(self, user, time):
        state = self.users.setdefault(user, [[], 0, time])
        times, first, latest = state
        now = max(time, latest)
        while first < len(times) and now - times[first] >= self.window:
            first += 1
        if first > 16 and 2 * first > len(times):
            del times[:first]
            first = 0
        state[1:] = first, now
        return times, first, now

    def allow(self, user: str, timestampMs: int) -> bool:
        times, first, now = self.enter(user, timestampMs)
        allowed = len(times) - first < self.limit
        if allowed:
            times.append(now)
        return allowed

    def retryAfter(self, user: str, timestampMs: int) -> int:
        times, first, now = self.enter(user, timestampMs)
        if len(times) - first < self.limit:
            return 0
        return times[first] + self.window - now
