// Label (ops): find O(n), add O(1), remove O(n). An unsorted vector, scanned; the last takes the place of the removed.
class Ops {
    vector<pair<int, int>> all;
    size_t place(int key) {
        size_t at = 0;
        while (at < all.size() && all[at].first != key)
            at++;
        return at;
    }
public:
    Ops(int) {}
    int find(int key) {
        size_t at = place(key);
        return at < all.size() ? all[at].second : -1;
    }
    void add(int key, int value) { all.push_back({key, value}); }
    int remove(int key) {
        size_t at = place(key);
        if (at == all.size())
            return 0;
        all[at] = all.back();
        all.pop_back();
        return 1;
    }
};
