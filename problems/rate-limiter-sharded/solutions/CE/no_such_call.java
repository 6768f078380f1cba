// Does not compile: the store has no call that is named increment, and line 8 is the candidate's own.
class ShardedRateLimiter {
    private final CounterStore store;

    public ShardedRateLimiter(int limit, long windowMs, int shards) { store = new CounterStore(shards); }
    public void sync(int server, long localMs, long storeMs) {}
    public boolean allow(int server, long localMs, String user) {
        return store.increment(0, user) < 5;
    }
    public int counters(int shard) { return store.size(shard); }
}
