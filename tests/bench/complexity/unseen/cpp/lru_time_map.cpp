/* Label (lru-cache): get O(log n), put O(log n). A std::map from the time of use to the key. */
class LRUCache {
    struct Entry {
        int value;
        long time;
    };
    size_t capacity;
    long now = 0;
    map<long, int> by_time;
    unordered_map<int, Entry> entries;

    void touch(int key, Entry& e)
    {
        by_time.erase(e.time);
        e.time = ++now;
        by_time[e.time] = key;
    }

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key)
    {
        auto it = entries.find(key);
        if (it == entries.end())
            return -1;
        touch(key, it->second);
        return it->second.value;
    }

    void put(int key, int value)
    {
        auto it = entries.find(key);
        if (it == entries.end()) {
            if (entries.size() == capacity) {
                entries.erase(by_time.begin()->second);
                by_time.erase(by_time.begin());
            }
            it = entries.emplace(key, Entry{value, 0}).first;
        }
        it->second.value = value;
        touch(key, it->second);
    }
};
