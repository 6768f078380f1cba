/* Label (lru-cache): get O(1), put O(1). uthash, whose own list of insertion is the order of use: an entry is deleted and added again. */
typedef struct { int key, value; UT_hash_handle hh; } Item;
typedef struct { Item *items; int capacity; } LRUCache;

LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *c = malloc(sizeof *c);
    c->items = NULL;
    c->capacity = capacity;
    return c;
}

int lRUCacheGet(LRUCache *obj, int key) {
    Item *it;
    HASH_FIND_INT(obj->items, &key, it);
    if (!it)
        return -1;
    HASH_DEL(obj->items, it);
    HASH_ADD_INT(obj->items, key, it);
    return it->value;
}

void lRUCachePut(LRUCache *obj, int key, int value) {
    Item *it;
    HASH_FIND_INT(obj->items, &key, it);
    if (it) {
        HASH_DEL(obj->items, it);
    } else {
        if (HASH_COUNT(obj->items) >= (unsigned)obj->capacity) {
            Item *old = obj->items;
            HASH_DEL(obj->items, old);
            free(old);
        }
        it = malloc(sizeof *it);
        it->key = key;
    }
    it->value = value;
    HASH_ADD_INT(obj->items, key, it);
}

void lRUCacheFree(LRUCache *obj) {
    Item *it, *tmp;
    HASH_ITER(hh, obj->items, it, tmp) {
        HASH_DEL(obj->items, it);
        free(it);
    }
    free(obj);
}
