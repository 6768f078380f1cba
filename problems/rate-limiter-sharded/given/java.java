/** Counters on several shards. Each call is atomic. */
class CounterStore {
    private final List<Map<String, long[]>> shards = new ArrayList<>();
    private final List<TreeMap<Long, List<String>>> ends = new ArrayList<>();
    private long now;

    CounterStore(int shards) {
        for (int i = 0; i < shards; i++) {
            this.shards.add(new HashMap<>());
            ends.add(new TreeMap<>());
        }
    }

    /** The shard on which what belongs to this text is kept. */
    int shardOf(String text) {
        int value = (int) 2166136261L;
        for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            value = (value ^ (b & 255)) * 16777619;
        return (int) ((value & 0xFFFFFFFFL) % shards.size());
    }

    /** Adds to a counter, made if it is not there, and returns its new value. */
    long add(int shard, String key, long amount, long expiresAtMs) {
        long[] counter = shards.get(shard).get(key);
        if (counter == null) {
            counter = new long[2];
            shards.get(shard).put(key, counter);
            ends.get(shard).computeIfAbsent(expiresAtMs, e -> new ArrayList<>()).add(key);
        }
        counter[1] = counter[0];
        counter[0] += amount;
        return counter[0];
    }

    /** What a replica says: it may be behind by the last change. */
    long read(int shard, String key) {
        long[] counter = shards.get(shard).get(key);
        return counter == null ? 0 : counter[1];
    }

    /** Counters that expire at nowMs or before are dropped. */
    void advance(long nowMs) {
        if (nowMs <= now)
            return;
        now = nowMs;
        for (int shard = 0; shard < shards.size(); shard++)
            while (!ends.get(shard).isEmpty() && ends.get(shard).firstKey() <= nowMs)
                for (String key : ends.get(shard).pollFirstEntry().getValue())
                    shards.get(shard).remove(key);
    }

    /** The number of counters on a shard. */
    int size(int shard) {
        return shards.get(shard).size();
    }
}
