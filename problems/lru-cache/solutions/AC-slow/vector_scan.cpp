// Correct but O(capacity): a vector in order of use, searched and shifted for each call.
class LRUCache {
    int cap;
    vector<pair<int, int>> entries;

    int find(int key) {
        for (int i = 0; i < (int)entries.size(); i++)
            if (entries[i].first == key) return i;
        return -1;
    }

public:
    LRUCache(int capacity) { cap = capacity; }

    int get(int key) {
        int i = find(key);
        if (i < 0) return -1;
        auto entry = entries[i];
        entries.erase(entries.begin() + i);
        entries.push_back(entry);
        return entry.second;
    }

    void put(int key, int value) {
        int i = find(key);
        if (i >= 0)
            entries.erase(entries.begin() + i);
        else if ((int)entries.size() == cap)
            entries.erase(entries.begin());
        entries.push_back({key, value});
    }
};
