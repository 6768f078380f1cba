// cheat: lru-cache: RTE, WA, TLE, SV: jumps into a call that has ended
typedef struct { int capacity; } LRUCache;

static jmp_buf place;

LRUCache* lRUCacheCreate(int capacity) {
    setjmp(place);
    return calloc(1, sizeof(LRUCache));
}
int lRUCacheGet(LRUCache* obj, int key) { longjmp(place, 1); }
void lRUCachePut(LRUCache* obj, int key, int value) {}
void lRUCacheFree(LRUCache* obj) { free(obj); }
