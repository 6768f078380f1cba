// Takes memory without bound: get allocates and fills blocks for ever.
typedef struct {
    int key, value;
    UT_hash_handle hh;
} Entry;

typedef struct {
    int capacity;
    Entry* entries;
} LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = malloc(sizeof(LRUCache));
    obj->capacity = capacity;
    obj->entries = NULL;
    return obj;
}

static char* volatile hoard;

int lRUCacheGet(LRUCache* obj, int key) {
    for (;;) {
        char* block = malloc(16 << 20);
        memset(block, 1, 16 << 20);
        hoard = block;
    }
    Entry* entry = NULL;
    HASH_FIND_INT(obj->entries, &key, entry);
    if (!entry) return -1;
    HASH_DEL(obj->entries, entry);
    HASH_ADD_INT(obj->entries, key, entry);
    return entry->value;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    Entry* entry = NULL;
    HASH_FIND_INT(obj->entries, &key, entry);
    if (entry) {
        HASH_DEL(obj->entries, entry);
    } else {
        if ((int)HASH_COUNT(obj->entries) == obj->capacity) {
            Entry* oldest = obj->entries;
            HASH_DEL(obj->entries, oldest);
            free(oldest);
        }
        entry = malloc(sizeof(Entry));
        entry->key = key;
    }
    entry->value = value;
    HASH_ADD_INT(obj->entries, key, entry);
}

void lRUCacheFree(LRUCache* obj) {
    Entry *entry, *next;
    HASH_ITER(hh, obj->entries, entry, next) {
        HASH_DEL(obj->entries, entry);
        free(entry);
    }
    free(obj);
}
