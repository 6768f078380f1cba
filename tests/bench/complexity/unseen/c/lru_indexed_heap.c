/* Label (lru-cache): get O(log n), put O(log n). A heap by time of use, with places: see below. */
/* A use gives the newest stamp, so the entry sinks to a leaf: from the root for the oldest one. */
typedef struct {
    int key, value, place;
    long used;
    UT_hash_handle hh;
} Item;

typedef struct {
    Item *table;
    Item **heap;
    int size, capacity;
    long now;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *obj = calloc(1, sizeof(LRUCache));
    obj->capacity = capacity;
    obj->heap = calloc(capacity, sizeof(Item *));
    return obj;
}

static void sink(LRUCache *obj, int i)
{
    Item *it = obj->heap[i];
    for (;;) {
        int c = 2 * i + 1;
        if (c >= obj->size)
            break;
        if (c + 1 < obj->size && obj->heap[c + 1]->used < obj->heap[c]->used)
            c++;
        if (obj->heap[c]->used > it->used)
            break;
        obj->heap[i] = obj->heap[c];
        obj->heap[i]->place = i;
        i = c;
    }
    obj->heap[i] = it;
    it->place = i;
}

int lRUCacheGet(LRUCache *obj, int key)
{
    Item *it;
    HASH_FIND_INT(obj->table, &key, it);
    if (!it)
        return -1;
    it->used = obj->now++;
    sink(obj, it->place);
    return it->value;
}

void lRUCachePut(LRUCache *obj, int key, int value)
{
    Item *it;
    HASH_FIND_INT(obj->table, &key, it);
    if (!it) {
        if (obj->size < obj->capacity) {
            it = calloc(1, sizeof(Item));
            it->place = obj->size;
            obj->heap[obj->size++] = it;
        } else {
            it = obj->heap[0];
            HASH_DEL(obj->table, it);
        }
        it->key = key;
        HASH_ADD_INT(obj->table, key, it);
    }
    it->value = value;
    it->used = obj->now++;
    sink(obj, it->place);
}

void lRUCacheFree(LRUCache *obj)
{
    HASH_CLEAR(hh, obj->table);
    for (int i = 0; i < obj->size; i++)
        free(obj->heap[i]);
    free(obj->heap);
    free(obj);
}
