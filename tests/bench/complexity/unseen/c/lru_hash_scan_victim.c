/* Label (lru-cache): get O(1), put O(n). Found by hash, */
/* but the victim is the least of all stamps. */
typedef struct {
    int key, value;
    long used;
    UT_hash_handle hh;
} Item;

typedef struct {
    Item *table;
    Item *pool;
    int size, capacity;
    long now;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *obj = calloc(1, sizeof(LRUCache));
    obj->capacity = capacity;
    obj->pool = calloc(capacity, sizeof(Item));
    return obj;
}

int lRUCacheGet(LRUCache *obj, int key)
{
    Item *it;
    HASH_FIND_INT(obj->table, &key, it);
    if (!it)
        return -1;
    it->used = obj->now++;
    return it->value;
}

void lRUCachePut(LRUCache *obj, int key, int value)
{
    Item *it;
    HASH_FIND_INT(obj->table, &key, it);
    if (!it) {
        if (obj->size < obj->capacity) {
            it = &obj->pool[obj->size++];
        } else {
            it = obj->pool;
            for (int i = 1; i < obj->size; i++)
                if (obj->pool[i].used < it->used)
                    it = &obj->pool[i];
            HASH_DEL(obj->table, it);
        }
        it->key = key;
        HASH_ADD_INT(obj->table, key, it);
    }
    it->value = value;
    it->used = obj->now++;
}

void lRUCacheFree(LRUCache *obj)
{
    HASH_CLEAR(hh, obj->table);
    free(obj->pool);
    free(obj);
}
