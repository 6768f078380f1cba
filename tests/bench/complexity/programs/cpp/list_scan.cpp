// Label (lru-cache): get O(n), put O(n). One std::list, searched from its front.
#include <list>
class LRUCache {
    int cap;
    std::list<std::pair<int, int>> order;

public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key)
    {
        for (auto it = order.begin(); it != order.end(); ++it)
            if (it->first == key) {
                order.splice(order.begin(), order, it);
                return it->second;
            }
        return -1;
    }
    void put(int key, int value)
    {
        if (get(key) != -1) {
            order.front().second = value;
            return;
        }
        if ((int)order.size() == cap)
            order.pop_back();
        order.emplace_front(key, value);
    }
};
