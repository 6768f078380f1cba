// Label (ops): find O(n), add O(1), remove O(1). A helper takes the whole hash map by value.
class Ops {
    unordered_map<int, int> m;
    static int look(unordered_map<int, int> table, int key) {
        auto it = table.find(key);
        return it == table.end() ? -1 : it->second;
    }
public:
    Ops(int capacity) {}
    int find(int key) { return look(m, key); }
    void add(int key, int value) { m[key] = value; }
    int remove(int key) { return m.erase(key); }
};
