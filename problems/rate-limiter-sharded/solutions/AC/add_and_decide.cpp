// Correct: one add, and the decision by what it returns.
class ShardedRateLimiter {
    int limit;
    long long window, now = 0;
    CounterStore store;
    unordered_map<int, long long> offsets;

public:
    ShardedRateLimiter(int limit, long long windowMs, int shards)
        : limit(limit), window(windowMs), store(shards) {}

    void sync(int server, long long localMs, long long storeMs) {
        offsets[server] = storeMs - localMs;
        now = max(now, storeMs);
    }

    bool allow(int server, long long localMs, string user) {
        long long time = localMs + offsets[server];
        now = max(now, time);
        long long w = time / window;
        if (w < now / window - 1) return false;
        store.advance(now);
        string key = to_string(w) + ":" + user;
        return store.add(store.shardOf(user), key, 1, (w + 2) * window) <= limit;
    }

    int counters(int shard) {
        store.advance(now);
        return store.size(shard);
    }
};
