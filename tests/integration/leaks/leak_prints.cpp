// Leak: 32 bytes at every fourth call, beside a line for each call, which is no leak.
class LRUCache {
    int capacity, calls = 0;
    char *volatile lost = nullptr;
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> at;

    void note() {
        puts("123456789");
        if (++calls % 4 == 0)
            lost = new char[24];
    }

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        note();
        auto found = at.find(key);
        if (found == at.end()) return -1;
        order.splice(order.begin(), order, found->second);
        return found->second->second;
    }

    void put(int key, int value) {
        note();
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
