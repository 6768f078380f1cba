// None: a line for each call, as it is left in now and then.
class LRUCache {
    int capacity;
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> at;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        cout << "get " << key << endl;
        auto found = at.find(key);
        if (found == at.end()) return -1;
        order.splice(order.begin(), order, found->second);
        return found->second->second;
    }

    void put(int key, int value) {
        cout << "put " << key << " " << value << endl;
        auto found = at.find(key);
        if (found != at.end()) {
            found->second->second = value;
            order.splice(order.begin(), order, found->second);
            return;
        }
        if ((int)order.size() == capacity) {
            at.erase(order.back().first);
            order.pop_back();
        }
        order.emplace_front(key, value);
        at[key] = order.begin();
    }
};
