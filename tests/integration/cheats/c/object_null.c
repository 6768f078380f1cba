// cheat: lru-cache: RTE: no object at all
typedef struct { int capacity; } LRUCache;

LRUCache* lRUCacheCreate(int capacity) { return NULL; }
int lRUCacheGet(LRUCache* obj, int key) { return obj->capacity; }
void lRUCachePut(LRUCache* obj, int key, int value) { obj->capacity = value; }
void lRUCacheFree(LRUCache* obj) { free(obj); }
