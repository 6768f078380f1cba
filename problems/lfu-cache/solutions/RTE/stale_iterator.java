// Throws: removes from the set of keys while it walks through it, and goes on walking.
class LFUCache {
    private final int capacity;
    private long now = 0;
    private final Map<Integer, long[]> entries = new HashMap<>();

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        long[] entry = entries.get(key);
        if (entry == null)
            return -1;
        entry[1]++;
        entry[2] = now++;
        return (int) entry[0];
    }

    public void put(int key, int value) {
        if (get(key) >= 0) {
            entries.get(key)[0] = value;
            return;
        }
        if (entries.size() == capacity) {
            long lowest = Long.MAX_VALUE;
            for (long[] entry : entries.values())
                lowest = Math.min(lowest, entry[1] << 32 | entry[2]);
            for (int candidate : entries.keySet()) {
                long[] entry = entries.get(candidate);
                if ((entry[1] << 32 | entry[2]) == lowest)
                    entries.remove(candidate);
            }
        }
        entries.put(key, new long[] {value, 1, now++});
    }
}
