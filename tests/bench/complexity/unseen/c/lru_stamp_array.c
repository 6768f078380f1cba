/* Label (lru-cache): get O(n), put O(n). An array of slots with the time of use, all looked at. */
struct slot {
    int key, value;
    unsigned used;
};

typedef struct {
    int capacity, size;
    unsigned clock;
    struct slot *slots;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *obj = calloc(1, sizeof(LRUCache));
    obj->capacity = capacity;
    obj->slots = calloc(capacity, sizeof(struct slot));
    return obj;
}

static struct slot *lookup(LRUCache *obj, int key)
{
    for (int i = 0; i < obj->size; i++)
        if (obj->slots[i].key == key)
            return &obj->slots[i];
    return NULL;
}

int lRUCacheGet(LRUCache *obj, int key)
{
    struct slot *s = lookup(obj, key);
    if (!s)
        return -1;
    s->used = ++obj->clock;
    return s->value;
}

void lRUCachePut(LRUCache *obj, int key, int value)
{
    struct slot *s = lookup(obj, key);
    if (!s && obj->size < obj->capacity)
        s = &obj->slots[obj->size++];
    if (!s) {
        s = obj->slots;
        for (int i = 1; i < obj->size; i++)
            if (obj->slots[i].used < s->used)
                s = &obj->slots[i];
    }
    s->key = key;
    s->value = value;
    s->used = ++obj->clock;
}

void lRUCacheFree(LRUCache *obj)
{
    free(obj->slots);
    free(obj);
}
