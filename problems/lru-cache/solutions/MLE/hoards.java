// Takes memory without bound: get keeps one block after the other.
class LRUCache {
    private final Map<Integer, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Object> kept = new ArrayList<>();
    private final int capacity;

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        while (kept.size() < 1 << 30)
            kept.add(new long[1 << 14]);
        return map.getOrDefault(key, -1);
    }

    public void put(int key, int value) {
        map.put(key, value);
        if (map.size() > capacity)
            map.remove(map.keySet().iterator().next());
    }
}
