// Label (lru-cache): get O(log n), put O(log n). A hash map of values and a std::map from time of use to key.
#include <cstddef>
#include <map>
#include <unordered_map>
class LRUCache {
    size_t cap;
    long now = 0;
    std::unordered_map<int, std::pair<int, long>> values;
    std::map<long, int> by_time;

public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key)
    {
        auto it = values.find(key);
        if (it == values.end())
            return -1;
        by_time.erase(it->second.second);
        by_time[it->second.second = ++now] = key;
        return it->second.first;
    }
    void put(int key, int value)
    {
        if (get(key) != -1) {
            values[key].first = value;
            return;
        }
        if (values.size() == cap) {
            values.erase(by_time.begin()->second);
            by_time.erase(by_time.begin());
        }
        values[key] = {value, ++now};
        by_time[now] = key;
    }
};
