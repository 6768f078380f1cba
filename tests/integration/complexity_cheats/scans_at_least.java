// cheat: lru-cache: each operation scans everything, and never less than 2^13 entries
class LRUCache {
    static final int LEAST = 1 << 13;
    int[] keys, values, used;
    int n, cap, now;
    public LRUCache(int capacity) {
        int room = Math.max(capacity, LEAST);
        cap = capacity;
        keys = new int[room]; values = new int[room]; used = new int[room];
        Arrays.fill(keys, -1); Arrays.fill(used, 1 << 30);
    }
    int span() { return n == cap && n >= 256 ? Math.max(n, LEAST) : n; }
    int find(int key) {
        int at = -1;
        for (int i = 0, m = span(); i < m; i++) if (keys[i] == key) at = i;
        return at;
    }
    public int get(int key) {
        int at = find(key);
        if (at < 0) return -1;
        used[at] = ++now;
        return values[at];
    }
    public void put(int key, int value) {
        int at = find(key);
        if (at < 0 && n < cap) at = n++;
        else if (at < 0) {
            at = 0;
            for (int i = 0, m = span(); i < m; i++) if (used[i] < used[at]) at = i;
        }
        keys[at] = key; values[at] = value; used[at] = ++now;
    }
}
