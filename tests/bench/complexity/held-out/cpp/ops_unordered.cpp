// Label (ops): find O(1), add O(1), remove O(1). std::unordered_map that grows as it is filled.
class Ops {
    unordered_map<int, int> at;
public:
    Ops(int) {}
    int find(int key) {
        auto it = at.find(key);
        return it == at.end() ? -1 : it->second;
    }
    void add(int key, int value) { at[key] = value; }
    int remove(int key) { return at.erase(key); }
};
