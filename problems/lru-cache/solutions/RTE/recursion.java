// Recurses without end for a key that is missing.
class LRUCache {
    private final Map<Integer, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Object> kept = new ArrayList<>();
    private final int capacity;

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        if (!map.containsKey(key))
            return get(key);
        return map.getOrDefault(key, -1);
    }

    public void put(int key, int value) {
        map.put(key, value);
        if (map.size() > capacity)
            map.remove(map.keySet().iterator().next());
    }
}
