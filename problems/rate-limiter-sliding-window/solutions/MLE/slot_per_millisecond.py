# Takes too much memory: a counter for every millisecond of the window.
class SlidingWindowLimiter:
    def __init__(self, limit: int, windowMs: int):
        self.limit = limit
        self.window = windowMs
        self.users = {}

    def enter(self, user: str, time: int) -> dict:
        state = self.users.get(user)
        if state is None:
            slots = [0] * self.window
            state = self.users[user] = {"slots": slots, "inside": 0, "now": time}
        for gone in range(state["now"] + 1, min(time, state["now"] + self.window) + 1):
            slot = gone % self.window
            state["inside"] -= state["slots"][slot]
            state["slots"][slot] = 0
        state["now"] = max(state["now"], time)
        return state

    def allow(self, user: str, timestampMs: int) -> bool:
        state = self.enter(user, timestampMs)
        if state["inside"] >= self.limit:
            return False
        state["inside"] += 1
        state["slots"][state["now"] % self.window] += 1
        return True

    def retryAfter(self, user: str, timestampMs: int) -> int:
        state = self.enter(user, timestampMs)
        if state["inside"] < self.limit:
            return 0
        wait = 1
        while not state["slots"][(state["now"] + wait) % self.window]:
            wait += 1
        return wait
