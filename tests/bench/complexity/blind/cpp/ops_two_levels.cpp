// Label (ops): find O(log n), add O(n), remove O(n). A sorted vector and a log of 64 that is merged
// into it when full.
class Ops {
    vector<pair<int, int>> sorted, fresh;
    void merge() {
        sort(fresh.begin(), fresh.end());
        vector<pair<int, int>> all(sorted.size() + fresh.size());
        std::merge(sorted.begin(), sorted.end(), fresh.begin(), fresh.end(), all.begin());
        sorted.swap(all);
        fresh.clear();
    }
    vector<pair<int, int>>::iterator at(int key) {
        auto it = lower_bound(sorted.begin(), sorted.end(), make_pair(key, INT_MIN));
        return it != sorted.end() && it->first == key ? it : sorted.end();
    }
public:
    Ops(int capacity) {}
    int find(int key) {
        for (auto &p : fresh) if (p.first == key) return p.second;
        auto it = at(key);
        return it == sorted.end() ? -1 : it->second;
    }
    void add(int key, int value) {
        fresh.emplace_back(key, value);
        if (fresh.size() == 64) merge();
    }
    int remove(int key) {
        for (size_t i = 0; i < fresh.size(); i++)
            if (fresh[i].first == key) { fresh.erase(fresh.begin() + i); return 1; }
        auto it = at(key);
        if (it == sorted.end()) return 0;
        sorted.erase(it);
        return 1;
    }
};
