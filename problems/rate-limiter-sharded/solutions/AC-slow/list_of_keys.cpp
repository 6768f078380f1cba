// Slow: keeps a list of live keys, and walks over it to count those of a shard.
class ShardedRateLimiter {
    struct Key {
        long long ends;
        int shard;
    };
    int limit;
    long long window, now = 0;
    CounterStore store;
    map<int, long long> offsets;
    vector<Key> keys;

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
        long long ends = (time / window + 2) * window;
        if (ends <= now) return false;
        store.advance(now);
        int shard = store.shardOf(user);
        long long count = store.add(shard, to_string(ends) + ":" + user, 1, ends);
        if (count == 1) keys.push_back({ends, shard});
        return count <= limit;
    }

    int counters(int shard) {
        int count = 0;
        size_t kept = 0;
        for (auto& key : keys) {
            if (key.ends <= now) continue;
            keys[kept++] = key;
            count += key.shard == shard;
        }
        keys.resize(kept);
        return count;
    }
};
