// Label (ops-worst): find O(1), add O(1), remove O(1). std::unordered_map: its sizes are primes.
class Ops {
    unordered_map<int, int> m;
public:
    Ops(int capacity) { m.reserve(capacity); }
    int find(int key) { auto it = m.find(key); return it == m.end() ? -1 : it->second; }
    void add(int key, int value) { m[key] = value; }
    int remove(int key) { return m.erase(key); }
};
