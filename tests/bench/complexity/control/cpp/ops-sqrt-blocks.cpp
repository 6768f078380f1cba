// Label (ops): find O(sqrt n), add O(sqrt n), remove O(sqrt n). A list of blocks of about sqrt n pairs, ordered among themselves, each without order.
class Ops {
    struct Block { int low; vector<pair<int, int>> pairs; };
    vector<unique_ptr<Block>> blocks;
    size_t most;
    Block& of(int key) {
        size_t b = blocks.size() - 1;
        while (b > 0 && blocks[b]->low > key) b--;
        where = b;
        return *blocks[b];
    }
    size_t where = 0;
public:
    Ops(int capacity) : most(max<size_t>(8, (size_t)(2 * sqrt((double)capacity)))) {
        blocks.push_back(make_unique<Block>(Block{INT_MIN, {}}));
    }
    int find(int key) {
        for (auto& [k, v] : of(key).pairs)
            if (k == key) return v;
        return -1;
    }
    void add(int key, int value) {
        Block& b = of(key);
        for (auto& [k, v] : b.pairs)
            if (k == key) { v = value; return; }
        b.pairs.emplace_back(key, value);
        if (b.pairs.size() > most) {
            auto mid = b.pairs.begin() + (ptrdiff_t)(b.pairs.size() / 2);
            nth_element(b.pairs.begin(), mid, b.pairs.end());
            auto upper = make_unique<Block>(Block{mid->first, {mid, b.pairs.end()}});
            b.pairs.erase(mid, b.pairs.end());
            blocks.insert(blocks.begin() + (ptrdiff_t)where + 1, std::move(upper));
        }
    }
    int remove(int key) {
        auto& p = of(key).pairs;
        for (auto& e : p)
            if (e.first == key) { e = p.back(); p.pop_back(); return 1; }
        return 0;
    }
};
