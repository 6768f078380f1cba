// Label (lfu-cache): get O(log n), put O(log n). A set of (uses, time, key), the first of which goes.
class LFUCache {
    struct E { int value, uses, time; };
    unordered_map<int, E> m;
    set<tuple<int, int, int>> order;
    int cap, clock = 0;
    void use(int key, E& e) {
        order.erase({e.uses, e.time, key});
        e.uses++;
        e.time = ++clock;
        order.insert({e.uses, e.time, key});
    }
public:
    LFUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = m.find(key);
        if (it == m.end()) return -1;
        use(key, it->second);
        return it->second.value;
    }
    void put(int key, int value) {
        if (cap == 0) return;
        auto it = m.find(key);
        if (it != m.end()) {
            it->second.value = value;
            use(key, it->second);
            return;
        }
        if ((int)m.size() == cap) {
            m.erase(std::get<2>(*order.begin()));
            order.erase(order.begin());
        }
        m[key] = {value, 1, ++clock};
        order.insert({1, clock, key});
    }
};
