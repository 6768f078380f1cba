// Wrong: emplace does not change the value of a key that is there.
class OrderedIndex {
    map<int, int> entries;

public:
    OrderedIndex() {}

    bool put(int key, int value) { return entries.emplace(key, value).second; }

    bool remove(int key) { return entries.erase(key) > 0; }

    vector<int> next(int key) {
        auto it = entries.upper_bound(key);
        if (it == entries.end()) return {};
        return {it->first, it->second};
    }

    vector<vector<int>> range(int low, int high, int limit) {
        vector<vector<int>> found;
        for (auto it = entries.lower_bound(low); it != entries.end() && it->first <= high; ++it) {
            if ((int)found.size() == limit) break;
            found.push_back({it->first, it->second});
        }
        return found;
    }
};
