// Label (ops-worst): find O(n), add O(n), remove O(n). A hash of its own that takes the low 14 bits: all keys are equal to it.
struct LowBits {
    size_t operator()(int key) const { return (size_t)key & 0x3fff; }
};
class Ops {
    unordered_map<int, int, LowBits> d;
public:
    Ops(int n) {}
    int find(int key) {
        auto it = d.find(key);
        return it != d.end() ? it->second : -1;
    }
    void add(int key, int value) { d[key] = value; }
    int remove(int key) { return (int)d.erase(key); }
};
