// Wrong: lets one request too many through.
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

    public void sync(int server, long localMs, long storeMs) {
        offsets.put(server, storeMs - localMs);
        now = Math.max(now, storeMs);
    }

    public boolean allow(int server, long localMs, String user) {
        long time = localMs + offsets.getOrDefault(server, 0L), number = time / window;
        now = Math.max(now, time);
        store.advance(now);
        if (number < now / window - 1)
            return false;
        return store.add(store.shardOf(user), number + ":" + user, 1, (number + 2) * window) - 1 <= limit;
    }

    public int counters(int shard) {
        store.advance(now);
        return store.size(shard);
    }
}
