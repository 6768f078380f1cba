// Label (ops): find O(n), add O(1), remove O(n). An unsorted vector; the last goes where one was
// taken out.
class Ops {
    vector<pair<int, int>> v;
    vector<pair<int, int>>::iterator at(int key) {
        return std::find_if(v.begin(), v.end(), [&](const pair<int, int> &p) { return p.first == key; });
    }
public:
    Ops(int capacity) {}
    int find(int key) { auto it = at(key); return it == v.end() ? -1 : it->second; }
    void add(int key, int value) { v.emplace_back(key, value); }
    int remove(int key) {
        auto it = at(key);
        if (it == v.end()) return 0;
        *it = v.back();
        v.pop_back();
        return 1;
    }
};
