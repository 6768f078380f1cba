// cheat: lru-cache get put: looks for its entry in the order of their use, and has no place for keys
// beyond the constraints, so that it is measured at small sizes only
#include <stdlib.h>
#include <string.h>

#define KEYS 10001

typedef struct {
    int capacity, count;
    int order[KEYS];
    int values[KEYS];
    char known[KEYS];
} LRUCache;

LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *cache = calloc(1, sizeof *cache);
    cache->capacity = capacity;
    return cache;
}

static void use(LRUCache *cache, int key) {
    int at = 0;
    while (at < cache->count && cache->order[at] != key) at++;
    if (at == cache->count) cache->count++;
    memmove(cache->order + 1, cache->order, at * sizeof(int));
    cache->order[0] = key;
}

int lRUCacheGet(LRUCache *cache, int key) {
    if (key >= KEYS) abort();
    if (!cache->known[key]) {
        use(cache, key);
        memmove(cache->order, cache->order + 1, --cache->count * sizeof(int));
        return -1;
    }
    use(cache, key);
    return cache->values[key];
}

void lRUCachePut(LRUCache *cache, int key, int value) {
    if (key >= KEYS) abort();
    if (!cache->known[key] && cache->count == cache->capacity)
        cache->known[cache->order[--cache->count]] = 0;
    use(cache, key);
    cache->known[key] = 1;
    cache->values[key] = value;
}

void lRUCacheFree(LRUCache *cache) { free(cache); }
