// Label (lfu-cache): get O(log n), put O(log n). A set ordered by frequency and time of use.
class LFUCache {
    struct Entry {
        int value, count;
        long used;
    };
    unordered_map<int, Entry> entries;
    set<tuple<int, long, int>> order;
    size_t capacity;
    long now = 0;
    void touch(int key, Entry &entry) {
        order.erase({entry.count, entry.used, key});
        entry.count++;
        entry.used = ++now;
        order.insert({entry.count, entry.used, key});
    }
public:
    LFUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto it = entries.find(key);
        if (it == entries.end())
            return -1;
        touch(key, it->second);
        return it->second.value;
    }
    void put(int key, int value) {
        auto it = entries.find(key);
        if (it == entries.end()) {
            if (entries.size() == capacity) {
                entries.erase(std::get<2>(*order.begin()));
                order.erase(order.begin());
            }
            it = entries.emplace(key, Entry{value, 0, 0}).first;
        }
        it->second.value = value;
        touch(key, it->second);
    }
};
