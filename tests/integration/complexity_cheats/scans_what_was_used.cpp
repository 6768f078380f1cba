// cheat: lru-cache put: entries never used since they were put lie in a queue; the others are scanned
// for the oldest.
class LRUCache {
    struct E { int key, value; long at; bool used; list<int>::iterator in_young; size_t in_old; };
    vector<E> es; unordered_map<int, int> all; vector<int> freed;
    list<int> young; vector<int> old;
    long now = 0, least = 0; int cap;
    void use(int i) {
        E &e = es[i];
        if (!e.used) { young.erase(e.in_young); e.used = true; e.in_old = old.size(); old.push_back(i);
            if (old.size() == 1) least = now + 1; }
        e.at = ++now;
    }
    int victim() {
        if (!young.empty() && (old.empty() || es[young.front()].at < least)) { int i = young.front(); young.pop_front(); return i; }
        size_t b = 0;
        for (size_t j = 1; j < old.size(); j++) if (es[old[j]].at < es[old[b]].at) b = j;
        least = es[old[b]].at;
        if (!young.empty() && es[young.front()].at < least) { int i = young.front(); young.pop_front(); return i; }
        int i = old[b];
        old[b] = old.back(); es[old[b]].in_old = b; old.pop_back();
        return i;
    }
public:
    LRUCache(int c) : cap(c) {}
    int get(int key) {
        auto f = all.find(key);
        if (f == all.end()) return -1;
        use(f->second);
        return es[f->second].value;
    }
    void put(int key, int value) {
        auto f = all.find(key);
        if (f != all.end()) { es[f->second].value = value; use(f->second); return; }
        int i;
        if ((int)all.size() == cap) { i = victim(); all.erase(es[i].key); }
        else { i = es.size(); es.push_back({}); }
        young.push_back(i);
        es[i] = {key, value, ++now, false, prev(young.end()), 0};
        all[key] = i;
    }
};
