// Wrong: eviction takes the key off the list but leaves its value in the map.
class LRUCache {
    int cap;
    list<int> order;
    unordered_map<int, int> values;
    unordered_map<int, list<int>::iterator> where;

public:
    LRUCache(int capacity) : cap(capacity) {}

    int get(int key) {
        if (!values.count(key)) return -1;
        if (where.count(key)) order.splice(order.begin(), order, where[key]);
        return values[key];
    }

    void put(int key, int value) {
        values[key] = value;
        if (where.count(key)) {
            order.splice(order.begin(), order, where[key]);
            return;
        }
        if ((int)order.size() == cap) {
            where.erase(order.back());
            order.pop_back();
        }
        order.push_front(key);
        where[key] = order.begin();
    }
};
