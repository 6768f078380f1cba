// Label (lfu-cache): get O(1), put O(1). A list for each number of uses, in a std::map: there are
// few such numbers.
class LFUCache {
    struct Entry { int value, uses; list<int>::iterator at; };
    unordered_map<int, Entry> entries;
    map<int, list<int>> byUses;
    size_t cap;
    void use(int key, Entry &e) {
        auto it = byUses.find(e.uses);
        it->second.erase(e.at);
        if (it->second.empty()) byUses.erase(it);
        auto &l = byUses[++e.uses];
        l.push_back(key);
        e.at = prev(l.end());
    }
public:
    LFUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = entries.find(key);
        if (it == entries.end()) return -1;
        use(key, it->second);
        return it->second.value;
    }
    void put(int key, int value) {
        if (!cap) return;
        auto it = entries.find(key);
        if (it != entries.end()) { it->second.value = value; use(key, it->second); return; }
        if (entries.size() == cap) {
            auto least = byUses.begin();
            entries.erase(least->second.front());
            least->second.pop_front();
            if (least->second.empty()) byUses.erase(least);
        }
        auto &l = byUses[1];
        l.push_back(key);
        entries[key] = {value, 1, prev(l.end())};
    }
};
