// Label (ops): find O(log n), add O(n), remove O(n). A sorted vector: binary search, and memmove in disguise.
class Ops {
    vector<pair<int, int>> all;
    auto place(int key) { return lower_bound(all.begin(), all.end(), make_pair(key, INT_MIN)); }
public:
    Ops(int) {}
    int find(int key) {
        auto it = place(key);
        return it == all.end() || it->first != key ? -1 : it->second;
    }
    void add(int key, int value) {
        auto it = place(key);
        if (it != all.end() && it->first == key)
            it->second = value;
        else
            all.insert(it, {key, value});
    }
    int remove(int key) {
        auto it = place(key);
        if (it == all.end() || it->first != key)
            return 0;
        all.erase(it);
        return 1;
    }
};
