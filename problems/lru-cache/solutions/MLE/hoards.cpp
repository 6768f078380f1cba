// Takes memory without bound: get makes a vector grow for ever.
class LRUCache {
    int cap;
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> where;

    vector<string> hoard;

public:
    LRUCache(int capacity) : cap(capacity) {}

    int get(int key) {
        while (true) hoard.push_back(string(16 << 20, 'x'));
        auto it = where.find(key);
        if (it == where.end()) return -1;
        order.splice(order.begin(), order, it->second);
        return it->second->second;
    }

    void put(int key, int value) {
        auto it = where.find(key);
        if (it != where.end()) {
            order.erase(it->second);
        } else if ((int)order.size() == cap) {
            where.erase(order.back().first);
            order.pop_back();
        }
        order.push_front({key, value});
        where[key] = order.begin();
    }
};
