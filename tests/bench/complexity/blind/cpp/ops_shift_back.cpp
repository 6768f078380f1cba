// Label (ops): find O(1), add O(1), remove O(1). Linear probing; a removal closes the gap, so there
// are no tombstones.
class Ops {
    vector<pair<int, int>> t;
    vector<char> full;
    size_t count = 0;
    size_t home(int key) { return (uint32_t)key * 2654435769u % t.size(); }
    size_t at(int key) {
        size_t i = home(key);
        while (full[i] && t[i].first != key) i = i + 1 == t.size() ? 0 : i + 1;
        return i;
    }
public:
    Ops(int capacity) : t(11), full(11) {}
    int find(int key) { size_t i = at(key); return full[i] ? t[i].second : -1; }
    void add(int key, int value) {
        if (3 * (count + 1) > 2 * t.size()) {
            auto old = move(t);
            auto was = move(full);
            t.assign(2 * old.size() + 1, {});
            full.assign(t.size(), 0);
            for (size_t i = 0; i < old.size(); i++)
                if (was[i]) { size_t j = at(old[i].first); t[j] = old[i]; full[j] = 1; }
        }
        size_t i = at(key);
        if (!full[i]) count++;
        full[i] = 1;
        t[i] = {key, value};
    }
    int remove(int key) {
        size_t i = at(key);
        if (!full[i]) return 0;
        full[i] = 0;
        count--;
        for (size_t j = (i + 1) % t.size(); full[j]; j = (j + 1) % t.size()) {
            auto moved = t[j];
            full[j] = 0;
            size_t k = at(moved.first);
            t[k] = moved;
            full[k] = 1;
        }
        return 1;
    }
};
