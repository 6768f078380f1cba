// Correct: what a value takes to be read hangs on how many digits it has, and on nothing else.
class LRUCache {
    int capacity;
    list<pair<int, string>> order;
    unordered_map<int, list<pair<int, string>>::iterator> at;

public:
    LRUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto found = at.find(key);
        if (found == at.end()) return -1;
        order.splice(order.begin(), order, found->second);
        return stoi(found->second->second);
    }

    void put(int key, int value) {
        auto found = at.find(key);
        if (found != at.end()) {
            found->second->second = to_string(value);
            order.splice(order.begin(), order, found->second);
            return;
        }
        if ((int)order.size() == capacity) {
            at.erase(order.back().first);
            order.pop_back();
        }
        order.push_front({key, to_string(value)});
        at[key] = order.begin();
    }
};
