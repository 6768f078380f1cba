// Label (lru-cache): get O(1), put O(1). Every use goes to the end of a queue; what is stale there is skipped on eviction.
class LRUCache {
    struct Cell { int value, uses; };
    int cap;
    unordered_map<int, Cell> cells;
    queue<int> log;
public:
    LRUCache(int capacity) : cap(capacity) {}
    int get(int key) {
        auto it = cells.find(key);
        if (it == cells.end()) return -1;
        it->second.uses++;
        log.push(key);
        return it->second.value;
    }
    void put(int key, int value) {
        auto it = cells.find(key);
        if (it == cells.end() && (int)cells.size() == cap) {
            for (;;) {
                int k = log.front();
                log.pop();
                auto old = cells.find(k);
                if (--old->second.uses == 0) {
                    cells.erase(old);
                    break;
                }
            }
        }
        Cell &c = cells[key];
        c.value = value;
        c.uses++;
        log.push(key);
    }
};
