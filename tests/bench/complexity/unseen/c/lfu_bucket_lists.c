/* Label (lfu-cache): get O(1), put O(1). A list of frequencies, each with a ring of its entries. */
typedef struct freq {
    int count;
    struct freq *prev, *next;
    struct entry *last; /* the ring's newest; its next is the oldest */
} Freq;

typedef struct entry {
    int key, value;
    Freq *freq;
    struct entry *prev, *next;
    UT_hash_handle hh;
} Entry;

typedef struct {
    Entry *map;
    Freq root;
    int capacity;
} LFUCache;

LFUCache *lFUCacheCreate(int capacity)
{
    LFUCache *obj = calloc(1, sizeof(LFUCache));
    obj->root.prev = obj->root.next = &obj->root;
    obj->capacity = capacity;
    return obj;
}

static void leave(Entry *e)
{
    Freq *f = e->freq;
    if (e->next == e) {
        f->prev->next = f->next;
        f->next->prev = f->prev;
        free(f);
        return;
    }
    e->prev->next = e->next;
    e->next->prev = e->prev;
    if (f->last == e)
        f->last = e->prev;
}

static void enter(Freq *after, int count, Entry *e)
{
    Freq *f = after->next;
    if (f->count != count) {
        f = calloc(1, sizeof(Freq));
        f->count = count;
        f->prev = after;
        f->next = after->next;
        after->next->prev = f;
        after->next = f;
        e->prev = e->next = e;
    } else {
        e->prev = f->last;
        e->next = f->last->next;
        e->prev->next = e;
        e->next->prev = e;
    }
    f->last = e;
    e->freq = f;
}

static void touch(Entry *e)
{
    Freq *f = e->freq;
    Freq *after = e->next == e ? f->prev : f;
    int count = f->count + 1;
    leave(e);
    enter(after, count, e);
}

int lFUCacheGet(LFUCache *obj, int key)
{
    Entry *e;
    HASH_FIND_INT(obj->map, &key, e);
    if (!e)
        return -1;
    touch(e);
    return e->value;
}

void lFUCachePut(LFUCache *obj, int key, int value)
{
    Entry *e;
    if (obj->capacity < 1)
        return;
    HASH_FIND_INT(obj->map, &key, e);
    if (e) {
        e->value = value;
        touch(e);
        return;
    }
    if ((int)HASH_COUNT(obj->map) == obj->capacity) {
        Entry *victim = obj->root.next->last->next;
        leave(victim);
        HASH_DEL(obj->map, victim);
        free(victim);
    }
    e = calloc(1, sizeof(Entry));
    e->key = key;
    e->value = value;
    HASH_ADD_INT(obj->map, key, e);
    enter(&obj->root, 1, e);
}

void lFUCacheFree(LFUCache *obj)
{
    Entry *e;
    Entry *t;
    HASH_ITER(hh, obj->map, e, t)
    {
        HASH_DEL(obj->map, e);
        free(e);
    }
    while (obj->root.next != &obj->root) {
        Freq *f = obj->root.next;
        obj->root.next = f->next;
        free(f);
    }
    free(obj);
}
