// Label (lru-cache): get O(n), put O(n). One vector in order of use, std::rotate moves an entry to the back.
class LRUCache {
    vector<pair<int, int>> v;
    size_t cap;
    bool use(int key) {
        auto it = find_if(v.begin(), v.end(), [&](auto& p) { return p.first == key; });
        if (it == v.end()) return false;
        rotate(it, it + 1, v.end());
        return true;
    }
public:
    LRUCache(int capacity) : cap(capacity) { v.reserve(cap); }
    int get(int key) { return use(key) ? v.back().second : -1; }
    void put(int key, int value) {
        if (use(key)) { v.back().second = value; return; }
        if (v.size() == cap) v.erase(v.begin());
        v.push_back({key, value});
    }
};
