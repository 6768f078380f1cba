# Correct: a Fenwick tree of counts per duration, and a queue of texts for each duration.
class SlowQueryLog:
    SIZE = 1 << 16

    def __init__(self, windowMs: int):
        self.window = windowMs
        self.records = deque()
        self.texts = {}
        self.tree = [0] * (self.SIZE + 1)

    def add(self, duration: int, change: int) -> None:
        i = duration + 1
        while i <= self.SIZE:
            self.tree[i] += change
            i += i & -i

    def find(self, rank: int) -> int:
        at, step = 0, self.SIZE
        while step:
            if at + step <= self.SIZE and self.tree[at + step] < rank:
                at += step
                rank -= self.tree[at]
            step >>= 1
        return at

    def expire(self, now: int) -> None:
        while self.records and now - self.records[0][0] >= self.window:
            duration = self.records.popleft()[1]
            texts = self.texts[duration]
            texts.popleft()
            if not texts:
                del self.texts[duration]
            self.add(duration, -1)

    def record(self, nowMs: int, query: str, durationMs: int) -> None:
        self.expire(nowMs)
        self.records.append((nowMs, durationMs))
        self.texts.setdefault(durationMs, deque()).append(query)
        self.add(durationMs, 1)

    def slowest(self, nowMs: int, k: int) -> List[str]:
        self.expire(nowMs)
        result, rank = [], len(self.records)
        while rank > 0 and len(result) < k:
            texts = self.texts[self.find(rank)]
            result += islice(texts, k - len(result))
            rank -= len(texts)
        return result

    def percentile(self, nowMs: int, p: int) -> int:
        self.expire(nowMs)
        count = len(self.records)
        return self.find((p * count + 99) // 100) if count else -1
