// Label (lfu-cache): get O(1), put O(n). A hash map, and a scan for the least used on eviction.
class LFUCache {
    struct Entry {
        int value, count;
        long used;
    };
    unordered_map<int, Entry> all;
    size_t capacity;
    long now = 0;
public:
    LFUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto it = all.find(key);
        if (it == all.end())
            return -1;
        it->second.count++;
        it->second.used = ++now;
        return it->second.value;
    }
    void put(int key, int value) {
        auto it = all.find(key);
        if (it != all.end()) {
            it->second = {value, it->second.count + 1, ++now};
            return;
        }
        if (all.size() == capacity) {
            auto least = all.begin();
            for (auto at = all.begin(); at != all.end(); ++at)
                if (at->second.count < least->second.count ||
                    (at->second.count == least->second.count && at->second.used < least->second.used))
                    least = at;
            all.erase(least);
        }
        all[key] = {value, 1, ++now};
    }
};
