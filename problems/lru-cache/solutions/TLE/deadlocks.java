// Waits in get for a lock that nobody gives back.
class LRUCache {
    private final Map<Integer, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Object> kept = new ArrayList<>();
    private final int capacity;

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    public int get(int key) throws InterruptedException {
        new CountDownLatch(1).await();
        return map.getOrDefault(key, -1);
    }

    public void put(int key, int value) {
        map.put(key, value);
        if (map.size() > capacity)
            map.remove(map.keySet().iterator().next());
    }
}
