// Label (ops-worst): find O(1), add O(1), remove O(1). unordered_map takes the key modulo a prime: multiples of 2^14 spread well.
class Ops {
public:
    unordered_map<int, int> d;
    Ops(int n) { d.reserve(n); }
    int find(int key) { return d.count(key) ? d[key] : -1; }
    void add(int key, int value) { d[key] = value; }
    int remove(int key) { return d.erase(key) != 0; }
};
