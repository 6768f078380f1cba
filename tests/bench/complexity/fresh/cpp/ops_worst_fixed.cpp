// Label (ops-worst): find O(n), add O(n), remove O(n). 4096 buckets chosen by key & 4095, a small vector in each.
class Ops {
    std::vector<std::vector<std::pair<int, int>>> buckets;
    auto &bucket(int key) { return buckets[key & 4095]; }
public:
    Ops(int) : buckets(4096) {}
    int find(int key) {
        for (auto &[k, v] : bucket(key)) if (k == key) return v;
        return -1;
    }
    void add(int key, int value) {
        for (auto &[k, v] : bucket(key)) if (k == key) { v = value; return; }
        bucket(key).push_back({key, value});
    }
    int remove(int key) {
        auto &b = bucket(key);
        for (size_t i = 0; i < b.size(); i++)
            if (b[i].first == key) { b[i] = b.back(); b.pop_back(); return 1; }
        return 0;
    }
};
