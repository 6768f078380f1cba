// cheat: lfu-cache put: entries used once lie in a queue; the others are scanned for the least used.
class LFUCache {
    struct E { int value; int uses; long at; bool young; list<int>::iterator in; };
    unordered_map<int, E> all; list<int> young; int cap; long now = 0; size_t old = 0;
    void use(int key, E &e) { if (e.young) { young.erase(e.in); e.young = false; } e.uses++; e.at = ++now; }
public:
    LFUCache(int c) : cap(c) {}
    int get(int key) { auto f = all.find(key); if (f == all.end()) return -1; use(key, f->second); return f->second.value; }
    void put(int key, int value) {
        if (cap == 0) return;
        auto f = all.find(key);
        if (f != all.end()) { f->second.value = value; use(key, f->second); return; }
        if ((int)all.size() == cap) {
            int v;
            if (!young.empty()) { v = young.front(); young.pop_front(); }
            else { const pair<const int, E> *b = nullptr; for (auto &e : all) if (!b || make_pair(e.second.uses, e.second.at) < make_pair(b->second.uses, b->second.at)) b = &e; v = b->first; }
            all.erase(v);
        }
        young.push_back(key);
        all[key] = {value, 1, ++now, true, prev(young.end())};
    }
};
