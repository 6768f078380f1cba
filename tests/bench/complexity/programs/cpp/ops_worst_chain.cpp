// Label (ops-worst): find O(1), add O(1), remove O(1). std::unordered_map: its prime number of buckets takes these keys well.
class Ops {
    unordered_map<int, int> at;
public:
    Ops(int capacity) { at.reserve(capacity); }
    int find(int key) {
        auto it = at.find(key);
        return it == at.end() ? -1 : it->second;
    }
    void add(int key, int value) { at[key] = value; }
    int remove(int key) { return at.erase(key); }
};
