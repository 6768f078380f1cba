// Label (ops): find O(log n), add O(n), remove O(n). A flat map: a sorted vector with lower_bound.
class Ops {
    std::vector<std::pair<int, int>> flat;
    auto at(int key) {
        return std::lower_bound(flat.begin(), flat.end(), key,
                                [](const std::pair<int, int> &p, int k) { return p.first < k; });
    }
public:
    Ops(int capacity) { flat.reserve(capacity); }
    int find(int key) {
        auto it = at(key);
        return it != flat.end() && it->first == key ? it->second : -1;
    }
    void add(int key, int value) {
        auto it = at(key);
        if (it != flat.end() && it->first == key) it->second = value;
        else flat.insert(it, {key, value});
    }
    int remove(int key) {
        auto it = at(key);
        if (it == flat.end() || it->first != key) return 0;
        flat.erase(it);
        return 1;
    }
};
