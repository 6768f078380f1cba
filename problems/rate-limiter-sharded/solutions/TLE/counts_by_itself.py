# Too slow: keeps the keys itself as well, and walks over all of them to count.
class ShardedRateLimiter:
    def __init__(self, limit: int, windowMs: int, shards: int):
        self.limit = limit
        self.window = windowMs
        self.store = CounterStore(shards)
        self.offsets = {}
        self.now = 0
        self.kept = {}

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
        self.kept[window, user] = count
        return count <= self.limit

    def counters(self, shard: int) -> int:
        self.store.advance(self.now)
        oldest = self.now // self.window - 1
        self.kept = {key: count for key, count in self.kept.items() if key[0] >= oldest}
        return len([1 for _, user in self.kept if self.store.shardOf(user) == shard])
