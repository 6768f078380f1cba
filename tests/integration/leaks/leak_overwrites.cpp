// Leak: 64 bytes at every put of a key that is there, and at no other call.
class LRUCache {
    struct Text { char bytes[60]; int value; };
    int capacity;
    list<pair<int, Text *>> order;
    unordered_map<int, list<pair<int, Text *>>::iterator> at;

public:
    LRUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto found = at.find(key);
        if (found == at.end()) return -1;
        order.splice(order.begin(), order, found->second);
        return found->second->second->value;
    }
    void put(int key, int value) {
        auto found = at.find(key);
        if (found != at.end()) {
            found->second->second = new Text{{}, value}; // The one before is forgotten.
            order.splice(order.begin(), order, found->second);
            return;
        }
        if ((int)order.size() == capacity) {
            at.erase(order.back().first);
            delete order.back().second;
            order.pop_back();
        }
        order.push_front({key, new Text{{}, value}});
        at[key] = order.begin();
    }
};
