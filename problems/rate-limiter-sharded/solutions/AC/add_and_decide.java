// Correct: one add, and the decision by what it returns.
class ShardedRateLimiter {
    private final int limit;
    private final long window;
    private final CounterStore store;
    private final Map<Integer, Long> offsets = new HashMap<>();
    private long now;

    public ShardedRateLimiter(int limit, long windowMs, int shards) {
        this.limit = limit;
        window = windowMs;
        store = new CounterStore(shards);
    }

    private void tick(long time) {
        now = Math.max(now, time);
        store.advance(now);
    }

    public void sync(int server, long localMs, long storeMs) {
        offsets.put(server, storeMs - localMs);
        tick(storeMs);
    }

    public boolean allow(int server, long localMs, String user) {
        long time = localMs + offsets.getOrDefault(server, 0L), number = time / window;
        tick(time);
        if (number < now / window - 1)
            return false;
        String key = number + ":" + user;
        return store.add(store.shardOf(user), key, 1, (number + 2) * window) <= limit;
    }

    public int counters(int shard) {
        return store.size(shard);
    }
}
