// Wrong: get uses map[key], which inserts an entry for a missing key and returns 0.
class LRUCache {
    int cap;
    int now = 0;
    map<int, pair<int, int>> entries; // value, time of the last use
    map<int, int> byTime;

    void touch(int key) {
        byTime.erase(entries[key].second);
        entries[key].second = ++now;
        byTime[now] = key;
    }

public:
    LRUCache(int capacity) { cap = capacity; }

    int get(int key) {
        int value = entries[key].first;
        touch(key);
        return value;
    }

    void put(int key, int value) {
        if (!entries.count(key) && (int)entries.size() >= cap) {
            entries.erase(byTime.begin()->second);
            byTime.erase(byTime.begin());
        }
        entries[key].first = value;
        touch(key);
    }
};
