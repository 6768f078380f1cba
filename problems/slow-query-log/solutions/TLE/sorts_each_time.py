# Too slow: sorts the window at each question.
class SlowQueryLog:
    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = deque()

    def lately(self, now: int) -> List[Tuple[int, str]]:
        while self.records and now - self.records[0][0] >= self.window:
            self.records.popleft()
        return sorted(((d, q) for _, q, d in self.records), key=lambda r: -r[0])

    def record(self, nowMs: int, query: str, durationMs: int) -> None:
        self.records.append((nowMs, query, durationMs))

    def slowest(self, nowMs: int, k: int) -> List[str]:
        return [query for _, query in self.lately(nowMs)[:k]]

    def percentile(self, nowMs: int, p: int) -> int:
        ordered = self.lately(nowMs)
        m = len(ordered)
        return ordered[m - (p * m + 99) // 100][0] if m else -1
