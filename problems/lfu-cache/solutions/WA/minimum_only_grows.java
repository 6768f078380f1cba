// Wrong: a new entry does not set the lowest count back, so that older entries are pushed out.
class LFUCache {
    private final int capacity;
    private int lowest = 1;
    private final Map<Integer, int[]> entries = new HashMap<>();
    private final Map<Integer, LinkedHashSet<Integer>> keys = new HashMap<>();

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    private LinkedHashSet<Integer> keysOf(int count) {
        return keys.computeIfAbsent(count, c -> new LinkedHashSet<>());
    }

    public int get(int key) {
        int[] entry = entries.get(key);
        if (entry == null)
            return -1;
        keysOf(entry[1]).remove(key);
        entry[1]++;
        keysOf(entry[1]).add(key);
        return entry[0];
    }

    public void put(int key, int value) {
        if (get(key) >= 0) {
            entries.get(key)[0] = value;
            return;
        }
        if (entries.size() == capacity) {
            while (keysOf(lowest).isEmpty())
                lowest = keys.containsKey(lowest + 1) ? lowest + 1 : 1;
            int victim = keysOf(lowest).iterator().next();
            keysOf(lowest).remove(victim);
            entries.remove(victim);
        }
        entries.put(key, new int[] {value, 1});
        keysOf(1).add(key);
    }
}
