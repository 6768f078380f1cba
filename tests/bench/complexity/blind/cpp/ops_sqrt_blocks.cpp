// Label (ops): find O(sqrt n), add O(sqrt n), remove O(sqrt n). Sorted blocks of about root n,
// looked through from the first.
class Ops {
    vector<vector<pair<int, int>>> blocks;
    size_t most;
    size_t block(int key) {
        size_t b = 0;
        while (b + 1 < blocks.size() && blocks[b + 1][0].first <= key) b++;
        return b;
    }
public:
    Ops(int capacity) { most = 2 * max(4, (int)sqrt((double)capacity)); }
    int find(int key) {
        if (blocks.empty()) return -1;
        auto &v = blocks[block(key)];
        for (auto &p : v) if (p.first == key) return p.second;
        return -1;
    }
    void add(int key, int value) {
        if (blocks.empty()) { blocks.push_back({{key, value}}); return; }
        size_t b = block(key);
        auto &v = blocks[b];
        size_t i = 0;
        while (i < v.size() && v[i].first < key) i++;
        if (i < v.size() && v[i].first == key) { v[i].second = value; return; }
        v.insert(v.begin() + i, {key, value});
        if (v.size() > most) {
            vector<pair<int, int>> right(v.begin() + v.size() / 2, v.end());
            v.resize(v.size() / 2);
            blocks.insert(blocks.begin() + b + 1, move(right));
        }
    }
    int remove(int key) {
        if (blocks.empty()) return 0;
        size_t b = block(key);
        auto &v = blocks[b];
        for (size_t i = 0; i < v.size(); i++)
            if (v[i].first == key) {
                v.erase(v.begin() + i);
                if (v.empty()) blocks.erase(blocks.begin() + b);
                return 1;
            }
        return 0;
    }
};
