// Label (lru-cache): get O(n), put O(n). A hash map for values; the order is a std::deque of keys, searched by std::find.
class LRUCache {
    int capacity;
    std::unordered_map<int, int> values;
    std::deque<int> recent;
    void touch(int key) {
        recent.erase(std::find(recent.begin(), recent.end(), key));
        recent.push_back(key);
    }
public:
    LRUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto it = values.find(key);
        if (it == values.end()) return -1;
        touch(key);
        return it->second;
    }
    void put(int key, int value) {
        auto it = values.find(key);
        if (it != values.end()) {
            it->second = value;
            touch(key);
            return;
        }
        if ((int)values.size() >= capacity) {
            values.erase(recent.front());
            recent.pop_front();
        }
        values[key] = value;
        recent.push_back(key);
    }
};
