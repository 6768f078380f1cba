// Label (ops): find O(1), add O(1), remove O(1). Entries lie in a vector in order of arrival, the dead ones too until they are half; then all moves together. Amortised.
class Ops {
    struct Entry { int key, value; bool dead; };
    vector<Entry> log;
    unordered_map<int, size_t> where;
public:
    Ops(int capacity) { log.reserve((size_t)capacity); }
    int find(int key) {
        auto it = where.find(key);
        return it == where.end() ? -1 : log[it->second].value;
    }
    void add(int key, int value) {
        auto [it, fresh] = where.try_emplace(key, log.size());
        if (fresh) log.push_back({key, value, false});
        else log[it->second].value = value;
    }
    int remove(int key) {
        auto it = where.find(key);
        if (it == where.end()) return 0;
        log[it->second].dead = true;
        where.erase(it);
        if (where.size() * 2 < log.size()) {
            size_t n = 0;
            for (auto& e : log)
                if (!e.dead) { where[e.key] = n; log[n++] = e; }
            log.resize(n);
        }
        return 1;
    }
};
