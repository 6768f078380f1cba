/* Label (lru-cache): get O(n), put O(n). The order is a vector of keys: find, erase, push_back. */
class LRUCache {
    size_t cap;
    unordered_map<int, int> values;
    vector<int> order;

    void use(int key)
    {
        auto it = std::find(order.begin(), order.end(), key);
        if (it != order.end())
            order.erase(it);
        order.push_back(key);
    }

public:
    LRUCache(int capacity) : cap(capacity) {}

    int get(int key)
    {
        if (!values.count(key))
            return -1;
        use(key);
        return values[key];
    }

    void put(int key, int value)
    {
        if (!values.count(key) && values.size() == cap) {
            values.erase(order.front());
            order.erase(order.begin());
        }
        values[key] = value;
        use(key);
    }
};
