/* Label (lru-cache): get O(1), put O(1). uthash keeps the order of insertion: delete, add again. */
typedef struct {
    int key;
    int value;
    UT_hash_handle hh;
} Entry;

typedef struct {
    int capacity;
    Entry *head;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *obj = malloc(sizeof(*obj));
    obj->capacity = capacity;
    obj->head = NULL;
    return obj;
}

int lRUCacheGet(LRUCache *obj, int key)
{
    Entry *e;
    HASH_FIND_INT(obj->head, &key, e);
    if (!e)
        return -1;
    HASH_DEL(obj->head, e);
    HASH_ADD_INT(obj->head, key, e);
    return e->value;
}

void lRUCachePut(LRUCache *obj, int key, int value)
{
    Entry *e;
    HASH_FIND_INT(obj->head, &key, e);
    if (e) {
        HASH_DEL(obj->head, e);
    } else if ((int)HASH_COUNT(obj->head) == obj->capacity) {
        e = obj->head;
        HASH_DEL(obj->head, e);
    } else {
        e = malloc(sizeof(*e));
    }
    e->key = key;
    e->value = value;
    HASH_ADD_INT(obj->head, key, e);
}

void lRUCacheFree(LRUCache *obj)
{
    Entry *e;
    Entry *next;
    HASH_ITER(hh, obj->head, e, next)
    {
        HASH_DEL(obj->head, e);
        free(e);
    }
    free(obj);
}
