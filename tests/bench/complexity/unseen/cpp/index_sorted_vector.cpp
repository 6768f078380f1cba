/* Label (ordered-index): next O(log n), range O(log n), put O(n), remove O(n). A sorted vector. */
class OrderedIndex {
    vector<pair<int, int>> rows;

    auto from(int key)
    {
        return lower_bound(rows.begin(), rows.end(), make_pair(key, INT_MIN));
    }

public:
    bool put(int key, int value)
    {
        auto it = from(key);
        if (it != rows.end() && it->first == key) {
            it->second = value;
            return false;
        }
        rows.insert(it, {key, value});
        return true;
    }

    bool remove(int key)
    {
        auto it = from(key);
        if (it == rows.end() || it->first != key)
            return false;
        rows.erase(it);
        return true;
    }

    vector<int> next(int key)
    {
        auto it = upper_bound(rows.begin(), rows.end(), make_pair(key, INT_MAX));
        return it == rows.end() ? vector<int>() : vector<int>{it->first, it->second};
    }

    vector<vector<int>> range(int low, int high, int limit)
    {
        vector<vector<int>> out;
        for (auto it = from(low); it != rows.end() && it->first <= high; ++it) {
            if ((int)out.size() == limit)
                break;
            out.push_back({it->first, it->second});
        }
        return out;
    }
};
