# Correct: one add, and the decision by what it returns.
class ShardedRateLimiter:
    def __init__(self, limit: int, windowMs: int, shards: int):
        self.limit = limit
        self.window = windowMs
        self.store = CounterStore(shards)
        self.offsets = {}
        self.now = 0

    def sync(self, server: int, localMs: int, storeMs: int) -> None:
        self.offsets[server] = storeMs - localMs
        self.now = max(self.now, storeMs)

    def allow(self, server: int, localMs: int, user: str) -> bool:
        time = localMs + self.offsets.get(server, 0)
        self.now = max(self.now, time)
        window = time // self.window
        if window < self.now // self.window - 1:
            return False
        self.store.advance(self.now)
        count = self.store.add(self.store.shardOf(user), "%d:%s" % (window, user), 1,
                               (window + 2) * self.window)
        return count <= self.limit

    def counters(self, shard: int) -> int:
        self.store.advance(self.now)
        return self.store.size(shard)
