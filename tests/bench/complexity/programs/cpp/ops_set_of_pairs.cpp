// Label (ops): find O(log n), add O(log n), remove O(log n). A std::set of pairs.
class Ops {
    set<pair<int, int>> all;
    auto place(int key) { return all.lower_bound({key, INT_MIN}); }
public:
    Ops(int) {}
    int find(int key) {
        auto it = place(key);
        return it == all.end() || it->first != key ? -1 : it->second;
    }
    void add(int key, int value) { all.insert({key, value}); }
    int remove(int key) {
        auto it = place(key);
        if (it == all.end() || it->first != key)
            return 0;
        all.erase(it);
        return 1;
    }
};
