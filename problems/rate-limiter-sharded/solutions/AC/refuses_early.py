# Correct: a replica that already is at the limit is believed, and nothing else of it.
class ShardedRateLimiter:
    def __init__(self, limit: int, windowMs: int, shards: int):
        self.limit, self.window = limit, windowMs
        self.store, self.offsets, self.now = CounterStore(shards), defaultdict(int), 0

    def tick(self, now: int) -> None:
        if now > self.now:
            self.now = now
            self.store.advance(now)

    def sync(self, server: int, localMs: int, storeMs: int) -> None:
        self.offsets[server] = storeMs - localMs
        self.tick(storeMs)

    def allow(self, server: int, localMs: int, user: str) -> bool:
        time = localMs + self.offsets[server]
        self.tick(time)
        ends = (time // self.window + 2) * self.window
        if ends <= self.now:
            return False
        shard, key = self.store.shardOf(user), f"{ends}/{user}"
        if self.store.read(shard, key) >= self.limit:
            return False
        return self.store.add(shard, key, 1, ends) <= self.limit

    def counters(self, shard: int) -> int:
        return self.store.size(shard)
