// Label (ops): find O(1), add O(1), remove O(1). Chains in vectors; the table doubles above 3 a chain and halves below 1/2.
class Ops {
    vector<vector<pair<int, int>>> table;
    size_t count = 0;
    static uint32_t mix(uint32_t x) {
        x = (x ^ (x >> 16)) * 0x45d9f3b;
        x = (x ^ (x >> 16)) * 0x45d9f3b;
        return x ^ (x >> 16);
    }
    vector<pair<int, int>>& chain(int key) { return table[mix((uint32_t)key) & (table.size() - 1)]; }
    void resize(size_t size) {
        vector<vector<pair<int, int>>> old(size);
        old.swap(table);
        for (auto& c : old)
            for (auto& e : c) chain(e.first).push_back(e);
    }
public:
    Ops(int) : table(8) {}
    int find(int key) {
        for (auto& [k, v] : chain(key)) if (k == key) return v;
        return -1;
    }
    void add(int key, int value) {
        for (auto& [k, v] : chain(key)) if (k == key) { v = value; return; }
        chain(key).emplace_back(key, value);
        if (++count > 3 * table.size()) resize(table.size() * 2);
    }
    int remove(int key) {
        auto& c = chain(key);
        for (auto& e : c)
            if (e.first == key) {
                e = c.back();
                c.pop_back();
                if (--count * 2 < table.size() && table.size() > 8) resize(table.size() / 2);
                return 1;
            }
        return 0;
    }
};
