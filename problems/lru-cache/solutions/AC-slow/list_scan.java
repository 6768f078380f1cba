// Correct but slow: an ArrayList of pairs, the newest at the end, searched from the front.
class LRUCache {
    private final int capacity;
    private final List<int[]> entries = new ArrayList<>();

    public LRUCache(int capacity) {
        this.capacity = capacity;
    }

    private int[] take(int key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i)[0] == key)
                return entries.remove(i);
        }
        return null;
    }

    public int get(int key) {
        int[] entry = take(key);
        if (entry == null)
            return -1;
        entries.add(entry);
        return entry[1];
    }

    public void put(int key, int value) {
        take(key);
        if (entries.size() == capacity)
            entries.remove(0);
        entries.add(new int[] {key, value});
    }
}
