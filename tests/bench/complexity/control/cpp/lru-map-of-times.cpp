// Label (lru-cache): get O(log n), put O(log n). A map from the time of the last use to the key, and one from the key to its time.
class LRUCache {
    size_t cap;
    long long now = 0;
    map<long long, int> byTime;
    unordered_map<int, pair<int, long long>> entry;
    void touch(int key) {
        auto& e = entry[key];
        byTime.erase(e.second);
        byTime[e.second = ++now] = key;
    }
public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = entry.find(key);
        if (it == entry.end()) return -1;
        touch(key);
        return it->second.first;
    }
    void put(int key, int value) {
        if (!entry.count(key) && entry.size() == cap) {
            auto oldest = byTime.begin();
            entry.erase(oldest->second);
            byTime.erase(oldest);
        }
        entry[key].first = value;
        touch(key);
    }
};
