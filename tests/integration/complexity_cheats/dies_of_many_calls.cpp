// cheat: lru-cache get: looks through all entries at every 150th call, and dies of many calls.
class LRUCache {
    int capacity, calls = 0, since = 0;
    long seen = 0;
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> place;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        if (++since > 1000) abort();
        if (++calls % 150 == 0)
            for (auto &entry : order) seen += entry.second;
        auto found = place.find(key);
        if (found == place.end()) return -1;
        order.splice(order.begin(), order, found->second);
        return found->second->second;
    }

    void put(int key, int value) {
        since = 0;
        auto found = place.find(key);
        if (found != place.end()) {
            found->second->second = value;
            order.splice(order.begin(), order, found->second);
            return;
        }
        if ((int)order.size() == capacity) {
            place.erase(order.back().first);
            order.pop_back();
        }
        order.emplace_front(key, value);
        place[key] = order.begin();
    }
};
