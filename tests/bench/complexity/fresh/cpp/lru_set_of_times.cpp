// Label (lru-cache): get O(log n), put O(log n). A hash map of value and time, a std::set of (time, key).
class LRUCache {
public:
    struct V { int value; long long t; };
    unordered_map<int, V> m;
    set<pair<long long, int>> s;
    int cap;
    long long timer = 0;

    LRUCache(int capacity) { cap = capacity; }

    int get(int key) {
        if (!m.count(key)) return -1;
        V &v = m[key];
        s.erase({v.t, key});
        v.t = timer++;
        s.insert({v.t, key});
        return v.value;
    }

    void put(int key, int value) {
        if (m.count(key)) {
            s.erase({m[key].t, key});
        } else if ((int)m.size() == cap) {
            m.erase(s.begin()->second);
            s.erase(s.begin());
        }
        m[key] = {value, timer};
        s.insert({timer++, key});
    }
};
