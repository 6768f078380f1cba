/* Label (ordered-index): next O(log n), range O(log n), put O(log n), remove O(log n). std::map. */
class OrderedIndex {
    map<int, int> m;

public:
    OrderedIndex() {}
    bool put(int key, int value)
    {
        return m.insert_or_assign(key, value).second;
    }
    bool remove(int key)
    {
        return m.erase(key) == 1;
    }
    vector<int> next(int key)
    {
        auto it = m.upper_bound(key);
        if (it == m.end())
            return {};
        return {it->first, it->second};
    }
    vector<vector<int>> range(int low, int high, int limit)
    {
        vector<vector<int>> out;
        for (auto it = m.lower_bound(low); it != m.end() && it->first <= high && limit > 0; ++it) {
            out.push_back({it->first, it->second});
            limit--;
        }
        return out;
    }
};
