// Label (ops): find O(log n), add O(log n), remove O(log n). std::map.
class Ops {
public:
    map<int, int, greater<>> tree;
    explicit Ops(int capacity) {}
    int find(int key) {
        if (auto it = tree.find(key); it != tree.end()) return it->second;
        return -1;
    }
    void add(int key, int value) { tree.insert_or_assign(key, value); }
    int remove(int key) { return tree.erase(key) ? 1 : 0; }
};
