// Wrong: offsets and times in 32 bits.
class ShardedRateLimiter {
    int limit, now = 0;
    long long window;
    CounterStore store;
    map<int, int> offsets;

public:
    ShardedRateLimiter(int limit, long long windowMs, int shards)
        : limit(limit), window(windowMs), store(shards) {}

    void sync(int server, long long localMs, long long storeMs) {
        offsets[server] = storeMs - localMs;
        now = max<int>(now, storeMs);
    }

    bool allow(int server, long long localMs, string user) {
        int time = localMs + offsets[server];
        now = max(now, time);
        long long w = time / window;
        if (w < now / window - 1) return false;
        store.advance(now);
        return store.add(store.shardOf(user), to_string(w) + ":" + user, 1, (w + 2) * window) <= limit;
    }

    int counters(int shard) {
        store.advance(now);
        return store.size(shard);
    }
};
