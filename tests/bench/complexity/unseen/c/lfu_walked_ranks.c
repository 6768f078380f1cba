/* Label (lfu-cache): get O(n), put O(n). A hash, and one ranked list: an entry walks */
/* past its equals. After the fill all have been used once, so an entry that is used */
/* again passes all behind it, and a new one passes all of them. */
typedef struct item {
    int key, value, uses;
    struct item *prev, *next;
    UT_hash_handle hh;
} Item;

typedef struct {
    Item *table;
    Item ends; /* next is the victim */
    int capacity;
} LFUCache;

LFUCache *lFUCacheCreate(int capacity)
{
    LFUCache *obj = calloc(1, sizeof(LFUCache));
    obj->capacity = capacity;
    obj->ends.uses = INT_MAX;
    obj->ends.prev = obj->ends.next = &obj->ends;
    return obj;
}

static void enter(Item *it, Item *from)
{
    while (from->uses <= it->uses)
        from = from->next;
    it->next = from;
    it->prev = from->prev;
    it->prev->next = it->next->prev = it;
}

static void leave(Item *it)
{
    it->prev->next = it->next;
    it->next->prev = it->prev;
}

static Item *use(LFUCache *obj, int key)
{
    Item *it;
    HASH_FIND_INT(obj->table, &key, it);
    if (it) {
        leave(it);
        it->uses++;
        enter(it, it->next);
    }
    return it;
}

int lFUCacheGet(LFUCache *obj, int key)
{
    Item *it = use(obj, key);
    return it ? it->value : -1;
}

void lFUCachePut(LFUCache *obj, int key, int value)
{
    if (obj->capacity < 1)
        return;
    Item *it = use(obj, key);
    if (!it) {
        if ((int)HASH_COUNT(obj->table) == obj->capacity) {
            it = obj->ends.next;
            leave(it);
            HASH_DEL(obj->table, it);
        } else {
            it = malloc(sizeof(Item));
        }
        it->key = key;
        it->uses = 1;
        HASH_ADD_INT(obj->table, key, it);
        enter(it, obj->ends.next);
    }
    it->value = value;
}

void lFUCacheFree(LFUCache *obj)
{
    HASH_CLEAR(hh, obj->table);
    while (obj->ends.next != &obj->ends) {
        Item *it = obj->ends.next;
        leave(it);
        free(it);
    }
    free(obj);
}
