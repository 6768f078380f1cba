# Wrong: the rank is rounded down.
class SlowQueryLog:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = deque()
        self.ordered = []
        self.count = 0

    def expire(self, now: int) -> None:
        while self.records and now - self.records[0][0] >= self.window:
            _, key = self.records.popleft()
            del self.ordered[bisect_left(self.ordered, key)]

    def record(self, nowMs: int, query: str, durationMs: int) -> None:
        self.expire(nowMs)
        key = (-durationMs, self.count, query)
        self.count += 1
        self.records.append((nowMs, key))
        insort(self.ordered, key)

    def slowest(self, nowMs: int, k: int) -> List[str]:
        self.expire(nowMs)
        return [query for _, _, query in self.ordered[:k]]

    def percentile(self, nowMs: int, p: int) -> int:
        self.expire(nowMs)
        m = len(self.ordered)
        if m == 0:
            return -1
        rank = max(1, p * m // 100)
        return -self.ordered[m - rank][0]
