// Wrong: put of an existing key changes the value but does not refresh.
class LRUCache {
    int cap;
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> where;

public:
    LRUCache(int capacity) : cap(capacity) {}

    int get(int key) {
        if (!where.count(key)) return -1;
        order.splice(order.begin(), order, where[key]);
        return order.front().second;
    }

    void put(int key, int value) {
        if (where.count(key)) {
            where[key]->second = value;
            return;
        }
        if ((int)order.size() == cap) {
            where.erase(order.back().first);
            order.pop_back();
        }
        order.push_front({key, value});
        where[key] = order.begin();
    }
};
