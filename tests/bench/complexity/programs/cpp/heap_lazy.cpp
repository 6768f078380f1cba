// Label (lru-cache): get O(1), put O(log n). A hash map of values and a lazy heap of times of use.
#include <cstddef>
#include <queue>
#include <unordered_map>
#include <vector>
class LRUCache {
    typedef std::pair<long, int> stamp;
    size_t cap;
    long now = 0;
    std::unordered_map<int, std::pair<int, long>> values;
    std::priority_queue<stamp, std::vector<stamp>, std::greater<stamp>> heap;
    // Repairs the top, so that the heap has one entry a key.
    void settle()
    {
        while (!heap.empty() && values.count(heap.top().second) &&
               values[heap.top().second].second != heap.top().first) {
            int key = heap.top().second;
            heap.pop();
            heap.push({values[key].second, key});
        }
    }

public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key)
    {
        auto it = values.find(key);
        if (it == values.end())
            return -1;
        it->second.second = ++now;
        return it->second.first;
    }
    void put(int key, int value)
    {
        if (get(key) != -1) {
            values[key].first = value;
            return;
        }
        if (values.size() == cap) {
            settle();
            values.erase(heap.top().second);
            heap.pop();
        }
        values[key] = {value, ++now};
        heap.push({now, key});
    }
};
