// Label (lru-cache): get O(1), put O(n). A hash map with the time of use, scanned for the oldest on eviction.
class LRUCache {
    struct Entry {
        int value;
        long used;
    };
    unordered_map<int, Entry> entries;
    size_t capacity;
    long now = 0;
public:
    LRUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto it = entries.find(key);
        if (it == entries.end())
            return -1;
        it->second.used = ++now;
        return it->second.value;
    }
    void put(int key, int value) {
        if (!entries.count(key) && entries.size() == capacity) {
            auto oldest = entries.begin();
            for (auto it = entries.begin(); it != entries.end(); ++it)
                if (it->second.used < oldest->second.used)
                    oldest = it;
            entries.erase(oldest);
        }
        entries[key] = {value, ++now};
    }
};
