# Wrong: counts per window of the clock, so that twice the limit passes around a border.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.users = {}

    def enter(self, user: str, time: int) -> List[int]:
        state = self.users.setdefault(user, [0, 0, 0])
        state[2] = max(state[2], time)
        if state[2] // self.window != state[0]:
            state[:2] = state[2] // self.window, 0
        return state

    def allow(self, user: str, timestampMs: int) -> bool:
        state = self.enter(user, timestampMs)
        if state[1] >= self.limit:
            return False
        state[1] += 1
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        state = self.enter(user, timestampMs)
        return 0 if state[1] < self.limit else (state[0] + 1) * self.window - state[2]
