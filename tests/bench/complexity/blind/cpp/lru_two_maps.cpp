// Label (lru-cache): get O(log n), put O(log n). std::map both ways: key to (value, time), time to
// key.
class LRUCache {
    map<int, pair<int, long>> m;
    map<long, int> byTime;
    long now = 0;
    size_t cap;
public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = m.find(key);
        if (it == m.end()) return -1;
        byTime.erase(it->second.second);
        it->second.second = ++now;
        byTime[now] = key;
        return it->second.first;
    }
    void put(int key, int value) {
        if (get(key) != -1 || m.count(key)) { m[key].first = value; return; }
        if (m.size() == cap) {
            m.erase(byTime.begin()->second);
            byTime.erase(byTime.begin());
        }
        m[key] = {value, ++now};
        byTime[now] = key;
    }
};
