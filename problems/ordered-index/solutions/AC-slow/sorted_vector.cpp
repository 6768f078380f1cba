// Correct but O(n) for put and remove: a sorted vector with binary search.
class OrderedIndex {
    vector<pair<int, int>> entries;

    vector<pair<int, int>>::iterator at(long long key) {
        return lower_bound(entries.begin(), entries.end(), key,
                           [](auto& e, long long k) { return e.first < k; });
    }

public:
    OrderedIndex() {}

    bool put(int key, int value) {
        auto it = at(key);
        if (it != entries.end() && it->first == key) {
            it->second = value;
            return false;
        }
        entries.insert(it, {key, value});
        return true;
    }

    bool remove(int key) {
        auto it = at(key);
        if (it == entries.end() || it->first != key) return false;
        entries.erase(it);
        return true;
    }

    vector<int> next(int key) {
        auto it = at(key + 1LL);
        return it == entries.end() ? vector<int>{} : vector<int>{it->first, it->second};
    }

    vector<vector<int>> range(int low, int high, int limit) {
        vector<vector<int>> found;
        for (auto it = at(low); it != entries.end() && it->first <= high && limit-- > 0; ++it)
            found.push_back({it->first, it->second});
        return found;
    }
};
