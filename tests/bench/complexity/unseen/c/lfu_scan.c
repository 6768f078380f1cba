/* Label (lfu-cache): get O(1), put O(n). A hash finds the entry; the victim is searched for. */
typedef struct {
    int key, value, uses;
    long when;
    UT_hash_handle hh;
} Node;

typedef struct {
    Node *map;
    int capacity;
    long tick;
} LFUCache;

LFUCache *lFUCacheCreate(int capacity)
{
    LFUCache *obj = calloc(1, sizeof(LFUCache));
    obj->capacity = capacity;
    return obj;
}

int lFUCacheGet(LFUCache *obj, int key)
{
    Node *n;
    HASH_FIND_INT(obj->map, &key, n);
    if (!n)
        return -1;
    n->uses++;
    n->when = ++obj->tick;
    return n->value;
}

void lFUCachePut(LFUCache *obj, int key, int value)
{
    Node *n;
    if (obj->capacity <= 0)
        return;
    HASH_FIND_INT(obj->map, &key, n);
    if (!n) {
        if ((int)HASH_COUNT(obj->map) >= obj->capacity) {
            Node *worst = obj->map;
            for (n = obj->map; n; n = n->hh.next)
                if (n->uses < worst->uses || (n->uses == worst->uses && n->when < worst->when))
                    worst = n;
            HASH_DEL(obj->map, worst);
            free(worst);
        }
        n = calloc(1, sizeof(Node));
        n->key = key;
        HASH_ADD_INT(obj->map, key, n);
    }
    n->value = value;
    n->uses++;
    n->when = ++obj->tick;
}

void lFUCacheFree(LFUCache *obj)
{
    Node *n;
    Node *t;
    HASH_ITER(hh, obj->map, n, t)
    {
        HASH_DEL(obj->map, n);
        free(n);
    }
    free(obj);
}
