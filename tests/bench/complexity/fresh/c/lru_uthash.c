// Label (lru-cache): get O(1), put O(1). uthash, whose own order of insertion is the order of use.
typedef struct item {
    int key;
    int value;
    UT_hash_handle hh;
} item;

typedef struct {
    int capacity;
    item *items;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *cache = calloc(1, sizeof(LRUCache));
    cache->capacity = capacity;
    return cache;
}

int lRUCacheGet(LRUCache *cache, int key) {
    item *it;
    HASH_FIND_INT(cache->items, &key, it);
    if (!it)
        return -1;
    HASH_DEL(cache->items, it);
    HASH_ADD_INT(cache->items, key, it);
    return it->value;
}

void lRUCachePut(LRUCache *cache, int key, int value) {
    item *it;
    HASH_FIND_INT(cache->items, &key, it);
    if (it) {
        HASH_DEL(cache->items, it);
    } else if ((int)HASH_COUNT(cache->items) >= cache->capacity) {
        it = cache->items;
        HASH_DEL(cache->items, it);
    } else {
        it = malloc(sizeof(item));
    }
    it->key = key;
    it->value = value;
    HASH_ADD_INT(cache->items, key, it);
}

void lRUCacheFree(LRUCache *cache) {
    item *it, *tmp;
    HASH_ITER(hh, cache->items, it, tmp) {
        HASH_DEL(cache->items, it);
        free(it);
    }
    free(cache);
}
