// cheat: lru-cache: RTE, WA: the destructor of the object throws
class LRUCache {
public:
    LRUCache(int capacity) {}
    ~LRUCache() noexcept(false) { throw runtime_error("not today"); }
    int get(int key) { return -12345; }
    void put(int key, int value) {}
};
