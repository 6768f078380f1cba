// cheat: ordered-index put: new keys lie in a small tree, and at every 1000th change all is merged.
class OrderedIndex {
    vector<pair<int, int>> all;
    map<int, pair<bool, int>> fresh;
    void merge() {
        vector<pair<int, int>> next;
        auto at = fresh.begin();
        for (auto& e : all) {
            while (at != fresh.end() && at->first < e.first) { if (at->second.first) next.push_back({at->first, at->second.second}); ++at; }
            if (at != fresh.end() && at->first == e.first) { if (at->second.first) next.push_back({at->first, at->second.second}); ++at; }
            else next.push_back(e);
        }
        for (; at != fresh.end(); ++at) if (at->second.first) next.push_back({at->first, at->second.second});
        all = next;
        fresh.clear();
    }
    bool has(int key) {
        auto at = fresh.find(key);
        if (at != fresh.end()) return at->second.first;
        auto p = lower_bound(all.begin(), all.end(), make_pair(key, INT_MIN));
        return p != all.end() && p->first == key;
    }
    vector<vector<int>> from(long low, long high, int limit) {
        vector<vector<int>> out;
        auto p = lower_bound(all.begin(), all.end(), make_pair((int)min<long>(low, INT_MAX), INT_MIN));
        auto f = fresh.lower_bound((int)min<long>(low, INT_MAX));
        if (low > INT_MAX) return out;
        while ((int)out.size() < limit) {
            bool pEnd = p == all.end() || p->first > high, fEnd = f == fresh.end() || f->first > high;
            if (pEnd && fEnd) break;
            if (fEnd || (!pEnd && p->first < f->first)) { out.push_back({p->first, p->second}); ++p; }
            else {
                if (!pEnd && p->first == f->first) ++p;
                if (f->second.first) out.push_back({f->first, f->second.second});
                ++f;
            }
        }
        return out;
    }
public:
    OrderedIndex() {}
    bool put(int key, int value) {
        bool isNew = !has(key);
        if (!isNew && !fresh.count(key)) { lower_bound(all.begin(), all.end(), make_pair(key, INT_MIN))->second = value; return false; }
        fresh[key] = {true, value};
        if (fresh.size() >= 1000) merge();
        return isNew;
    }
    bool remove(int key) {
        if (!has(key)) return false;
        fresh[key] = {false, 0};
        if (fresh.size() >= 1000) merge();
        return true;
    }
    vector<int> next(int key) {
        auto r = from((long)key + 1, INT_MAX, 1);
        if (r.empty()) return {};
        return r[0];
    }
    vector<vector<int>> range(int low, int high, int limit) { return from(low, high, limit); }
};
