// Correct: inherits, templates, a global counter reset in the constructor, a destructor.
static int made = 0;

template <class K, class V> class Base {
protected:
    list<pair<K, V>> order;
    map<K, typename list<pair<K, V>>::iterator> places;
    virtual size_t room() const = 0;

public:
    virtual ~Base() { order.clear(); }
    void put(K key, V value) {
        if (auto it = places.find(key); it != places.end()) order.erase(it->second);
        order.emplace_front(key, value);
        places[key] = order.begin();
        if (order.size() > room()) {
            places.erase(order.back().first);
            order.pop_back();
        }
    }
};

class LRUCache : public Base<int, int> {
    size_t capacity;
    size_t room() const override { return capacity; }

public:
    explicit LRUCache(int capacity) : capacity(capacity) { made = 0; }
    LRUCache(const LRUCache&) = delete;
    int get(int key) {
        made++;
        auto it = places.find(key);
        if (it == places.end()) return -1;
        order.splice(order.begin(), order, it->second);
        return it->second->second;
    }
};

/**
 * Your LRUCache object will be instantiated and called as such:
 * LRUCache* obj = new LRUCache(capacity);
 * int param_1 = obj->get(key);
 * obj->put(key,value);
 */
