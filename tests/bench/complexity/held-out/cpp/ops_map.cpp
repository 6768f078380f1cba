// Label (ops): find O(log n), add O(log n), remove O(log n). std::map.
class Ops {
    map<int, int> at;
public:
    Ops(int) {}
    int find(int key) {
        auto it = at.find(key);
        return it == at.end() ? -1 : it->second;
    }
    void add(int key, int value) { at[key] = value; }
    int remove(int key) { return at.erase(key); }
};
