// Correct but O(capacity): a vector of entries, searched for the key and for the one to push out.
class LFUCache {
    struct Entry {
        int key, value, count, used;
    };
    int capacity, now = 0;
    vector<Entry> entries;

    Entry* find(int key) {
        for (auto& e : entries)
            if (e.key == key) return &e;
        return nullptr;
    }

public:
    LFUCache(int capacity) : capacity(capacity) {}

    int get(int key) {
        Entry* e = find(key);
        if (!e) return -1;
        e->count++;
        e->used = now++;
        return e->value;
    }

    void put(int key, int value) {
        if (Entry* e = find(key)) {
            e->count++;
            e->used = now++;
            e->value = value;
            return;
        }
        if ((int)entries.size() == capacity) {
            auto victim = min_element(entries.begin(), entries.end(), [](auto& a, auto& b) {
                return tie(a.count, a.used) < tie(b.count, b.used);
            });
            *victim = entries.back();
            entries.pop_back();
        }
        entries.push_back({key, value, 1, now++});
    }
};
