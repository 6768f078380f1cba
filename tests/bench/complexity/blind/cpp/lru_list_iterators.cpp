// Label (lru-cache): get O(1), put O(1). A list that is erased from and pushed to, a map of
// iterators.
class LRUCache {
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> at;
    int cap;
public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = at.find(key);
        if (it == at.end()) return -1;
        int value = it->second->second;
        put(key, value);
        return value;
    }
    void put(int key, int value) {
        if (auto it = at.find(key); it != at.end()) order.erase(it->second);
        else if ((int)order.size() == cap) {
            at.erase(order.back().first);
            order.pop_back();
        }
        order.emplace_front(key, value);
        at[key] = order.begin();
    }
};
