/* Label (lru-cache): get O(n), put O(n). One chain, newest */
/* first: followed to the key, or to its end. */
typedef struct cell {
    int key, value;
    struct cell *next;
} Cell;

typedef struct {
    Cell *newest;
    int size, capacity;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *obj = calloc(1, sizeof(LRUCache));
    obj->capacity = capacity;
    return obj;
}

/* Brings the cell of a key to the front. */
static Cell *fetch(LRUCache *obj, int key)
{
    for (Cell **at = &obj->newest; *at; at = &(*at)->next) {
        if ((*at)->key == key) {
            Cell *c = *at;
            *at = c->next;
            c->next = obj->newest;
            obj->newest = c;
            return c;
        }
    }
    return NULL;
}

int lRUCacheGet(LRUCache *obj, int key)
{
    Cell *c = fetch(obj, key);
    return c ? c->value : -1;
}

void lRUCachePut(LRUCache *obj, int key, int value)
{
    Cell *c = fetch(obj, key);
    if (c) {
        c->value = value;
        return;
    }
    if (obj->size == obj->capacity) {
        Cell **last = &obj->newest;
        while ((*last)->next)
            last = &(*last)->next;
        c = *last;
        *last = NULL;
    } else {
        c = malloc(sizeof(Cell));
        obj->size++;
    }
    c->key = key;
    c->value = value;
    c->next = obj->newest;
    obj->newest = c;
}

void lRUCacheFree(LRUCache *obj)
{
    while (obj->newest) {
        Cell *c = obj->newest;
        obj->newest = c->next;
        free(c);
    }
    free(obj);
}
