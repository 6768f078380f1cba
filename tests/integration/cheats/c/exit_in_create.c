// cheat: lru-cache: RTE: exit(0) in the constructor
typedef struct { int capacity; } LRUCache;

LRUCache* lRUCacheCreate(int capacity) { exit(0); }
int lRUCacheGet(LRUCache* obj, int key) { return -1; }
void lRUCachePut(LRUCache* obj, int key, int value) {}
void lRUCacheFree(LRUCache* obj) {}
