// cheat: lru-cache: WA: a double for an int
class LRUCache {
public:
    LRUCache(int capacity) {}
    double get(int key) { return 1.0 / 3; }
    void put(int key, int value) {}
};
