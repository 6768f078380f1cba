// Correct: three maps, with a LinkedHashSet of keys for each count.
class LFUCache {
    private final int capacity;
    private int lowest = 0;
    private final Map<Integer, Integer> values = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, LinkedHashSet<Integer>> keys = new HashMap<>();

    public LFUCache(int capacity) {
        this.capacity = capacity;
    }

    private void use(int key) {
        int count = counts.get(key);
        LinkedHashSet<Integer> set = keys.get(count);
        set.remove(key);
        if (set.isEmpty()) {
            keys.remove(count);
            if (lowest == count)
                lowest++;
        }
        counts.put(key, count + 1);
        keys.computeIfAbsent(count + 1, c -> new LinkedHashSet<>()).add(key);
    }

    public int get(int key) {
        if (!values.containsKey(key))
            return -1;
        use(key);
        return values.get(key);
    }

    public void put(int key, int value) {
        if (values.containsKey(key)) {
            values.put(key, value);
            use(key);
            return;
        }
        if (values.size() == capacity) {
            LinkedHashSet<Integer> set = keys.get(lowest);
            int victim = set.iterator().next();
            set.remove(victim);
            values.remove(victim);
            counts.remove(victim);
        }
        values.put(key, value);
        counts.put(key, 1);
        lowest = 1;
        keys.computeIfAbsent(1, c -> new LinkedHashSet<>()).add(key);
    }
}

/**
 * Your LFUCache object will be instantiated and called as such:
 * LFUCache obj = new LFUCache(capacity);
 * int param_1 = obj.get(key);
 * obj.put(key,value);
 */
