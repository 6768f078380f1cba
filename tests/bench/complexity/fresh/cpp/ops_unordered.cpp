// Label (ops): find O(1), add O(1), remove O(1). std::unordered_map with at, count and insert_or_assign.
class Ops {
    std::unordered_map<int, int> table;
public:
    Ops(int capacity) {}
    int find(int key) { return table.count(key) ? table.at(key) : -1; }
    void add(int key, int value) { table.insert_or_assign(key, value); }
    int remove(int key) {
        auto it = table.find(key);
        if (it == table.end()) return 0;
        table.erase(it);
        return 1;
    }
};
