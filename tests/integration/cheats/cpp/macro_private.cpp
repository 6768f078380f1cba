// cheat: lru-cache: WA, CE: opens all classes before the headers are read again
#define private public
#define class struct
#define const
#include <vector>

class LRUCache {
public:
    LRUCache(int capacity) {}
    int get(int key) { return -12345; }
    void put(int key, int value) {}
};
