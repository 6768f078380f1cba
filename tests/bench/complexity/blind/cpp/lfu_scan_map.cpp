// Label (lfu-cache): get O(1), put O(n). A hash map of entries with uses and time; eviction looks
// at all of them.
class LFUCache {
    struct Entry { int value, uses; long time; };
    unordered_map<int, Entry> m;
    size_t cap;
    long now = 0;
public:
    LFUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = m.find(key);
        if (it == m.end()) return -1;
        it->second.uses++;
        it->second.time = ++now;
        return it->second.value;
    }
    void put(int key, int value) {
        if (!cap) return;
        auto it = m.find(key);
        if (it != m.end()) {
            it->second = {value, it->second.uses + 1, ++now};
            return;
        }
        if (m.size() == cap)
            m.erase(min_element(m.begin(), m.end(), [](auto &a, auto &b) {
                return tie(a.second.uses, a.second.time) < tie(b.second.uses, b.second.time);
            }));
        m[key] = {value, 1, ++now};
    }
};
