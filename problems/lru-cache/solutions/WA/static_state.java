// Wrong: the map is static, so that an object finds what the one before it left.
class LRUCache {
    private static final Map<Integer, Integer> MAP = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) {
        return MAP.getOrDefault(key, -1);
    }

    public void put(int key, int value) {
        MAP.put(key, value);
        if (MAP.size() > capacity)
            MAP.remove(MAP.keySet().iterator().next());
    }
}
