// Label (ops): find O(1), add O(1), remove O(1). unordered_map with a load factor of 8.
class Ops {
    unordered_map<int, int> m;
public:
    Ops(int) { m.max_load_factor(8.0f); }
    int find(int key) {
        auto it = m.find(key);
        return it == m.end() ? -1 : it->second;
    }
    void add(int key, int value) { m[key] = value; }
    int remove(int key) { return (int)m.erase(key); }
};
