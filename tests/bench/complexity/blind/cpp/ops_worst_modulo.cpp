// Label (ops-worst): find O(n), add O(n), remove O(n). 4096 lists by key % 4096, and all keys are
// multiples of it.
class Ops {
    vector<list<pair<int, int>>> b;
    list<pair<int, int>>::iterator at(list<pair<int, int>> &l, int key) {
        auto it = l.begin();
        while (it != l.end() && it->first != key) ++it;
        return it;
    }
public:
    Ops(int capacity) : b(4096) {}
    int find(int key) {
        auto &l = b[key % 4096];
        auto it = at(l, key);
        return it == l.end() ? -1 : it->second;
    }
    void add(int key, int value) {
        auto &l = b[key % 4096];
        auto it = at(l, key);
        if (it != l.end()) it->second = value;
        else l.emplace_back(key, value);
    }
    int remove(int key) {
        auto &l = b[key % 4096];
        auto it = at(l, key);
        if (it == l.end()) return 0;
        l.erase(it);
        return 1;
    }
};
