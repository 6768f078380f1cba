// A frame of 200 kB for each entry.
class LRUCache {
    int capacity;
    list<pair<int, int>> order;
    unordered_map<int, list<pair<int, int>>::iterator> places;

    int walk(size_t left) {
        volatile char pad[200000];
        pad[left % 1000] = 1;
        if (left == 0) return 0;
        int below = walk(left - 1);
        return below + pad[left % 1000];
    }

public:
    LRUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        if (walk(order.size()) < 0 || !places.count(key)) return -1;
        order.splice(order.begin(), order, places[key]);
        return places[key]->second;
    }
    void put(int key, int value) {
        if (places.count(key)) {
            order.splice(order.begin(), order, places[key]);
            places[key]->second = value;
            return;
        }
        if ((int)order.size() == capacity) {
            places.erase(order.back().first);
            order.pop_back();
        }
        order.emplace_front(key, value);
        places[key] = order.begin();
    }
};
