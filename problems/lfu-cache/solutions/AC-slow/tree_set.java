// Correct but O(log capacity): a TreeSet of entries in order of count and last use.
class LFUCache {
    private static class Entry {
        int key, value, count;
        long used;
    }

    private final int capacity;
    private long now = 0;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final TreeSet<Entry> order = new TreeSet<>((a, b) -> a.count != b.count
            ? Integer.compare(a.count, b.count) : Long.compare(a.used, b.used));

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    private void use(Entry e) {
        order.remove(e);
        e.count++;
        e.used = now++;
        order.add(e);
    }

    public int get(int key) {
        Entry e = entries.get(key);
        if (e == null)
            return -1;
        use(e);
        return e.value;
    }

    public void put(int key, int value) {
        Entry e = entries.get(key);
        if (e == null) {
            if (entries.size() == capacity)
                entries.remove(order.pollFirst().key);
            e = new Entry();
            e.key = key;
            entries.put(key, e);
        }
        e.value = value;
        use(e);
    }
}
