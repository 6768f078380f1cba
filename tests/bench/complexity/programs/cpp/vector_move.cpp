// Label (lru-cache): get O(n), put O(n). A vector in the order of use, searched and moved.
#include <algorithm>
#include <vector>
class LRUCache {
    size_t cap;
    std::vector<std::pair<int, int>> order;

public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key)
    {
        for (size_t i = 0; i < order.size(); i++)
            if (order[i].first == key) {
                auto found = order[i];
                order.erase(order.begin() + i);
                order.push_back(found);
                return found.second;
            }
        return -1;
    }
    void put(int key, int value)
    {
        if (get(key) != -1) {
            order.back().second = value;
            return;
        }
        if (order.size() == cap)
            order.erase(order.begin());
        order.push_back({key, value});
    }
};
