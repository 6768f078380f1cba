// Correct: one add, and the decision by what it returns.
use std::collections::HashMap;

struct ShardedRateLimiter {
    limit: i64,
    window: i64,
    now: i64,
    store: CounterStore,
    offsets: HashMap<i32, i64>,
}

impl ShardedRateLimiter {
    fn new(limit: i32, window_ms: i64, shards: i32) -> Self {
        let store = CounterStore::new(shards);
        Self { limit: limit as i64, window: window_ms, now: 0, store, offsets: HashMap::new() }
    }

    fn sync(&mut self, server: i32, local_ms: i64, store_ms: i64) {
        self.offsets.insert(server, store_ms - local_ms);
        self.now = self.now.max(store_ms);
    }

    fn allow(&mut self, server: i32, local_ms: i64, user: String) -> bool {
        let time = local_ms + self.offsets.get(&server).copied().unwrap_or(0);
        self.now = self.now.max(time);
        let number = time / self.window;
        if number < self.now / self.window - 1 {
            return false;
        }
        self.store.advance(self.now);
        let key = format!("{}:{}", number, user);
        let shard = self.store.shard_of(&user);
        self.store.add(shard, &key, 1, (number + 2) * self.window) <= self.limit
    }

    fn counters(&mut self, shard: i32) -> i32 {
        self.store.advance(self.now);
        self.store.size(shard)
    }
}
