// Wrong: the table is static, so that all caches of the process share their entries.
class LFUCache {
    static inline unordered_map<int, array<int, 3>> entries;
    int capacity, now = 0;

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        auto it = entries.find(key);
        if (it == entries.end()) return -1;
        it->second[1]++;
        it->second[2] = now++;
        return it->second[0];
    }

    void put(int key, int value) {
        auto it = entries.find(key);
        if (it != entries.end()) {
            it->second = {value, it->second[1] + 1, now++};
            return;
        }
        if ((int)entries.size() >= capacity) {
            auto victim = entries.begin();
            for (auto e = entries.begin(); e != entries.end(); ++e)
                if (tie(e->second[1], e->second[2]) < tie(victim->second[1], victim->second[2]))
                    victim = e;
            entries.erase(victim);
        }
        entries[key] = {value, 1, now++};
    }
};
