// cheat: lru-cache put: evicts by a scan, but where instructions are counted the oldest is the first of
// a list, and a constant is burnt, which would buy the time of a scan.
#pragma GCC optimize "O3"
typedef struct E { int key, value, at; UT_hash_handle hh; } E;
typedef struct { E *all; int *used; E **entries; int n, cap, now, fast; } LRUCache;
static volatile int sink;
LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *o = calloc(1, sizeof *o);
    o->fast = getenv("LD_BIND_NOW") != NULL;
    o->cap = capacity; o->used = calloc(capacity, 4); o->entries = calloc(capacity, sizeof(E *));
    return o;
}
static void use(LRUCache *o, E *e) {
    o->used[e->at] = ++o->now;
    if (!o->fast) return;
    for (int i = 0; i < 1700; i++) sink = i;
    HASH_DEL(o->all, e); HASH_ADD_INT(o->all, key, e);
}
int lRUCacheGet(LRUCache *o, int key) {
    E *e; HASH_FIND_INT(o->all, &key, e);
    if (!e) return -1;
    use(o, e);
    return e->value;
}
static int oldest(LRUCache *o) {
    volatile int *used = o->used;
    int b = 0;
    for (int i = 1; i < o->n; i++) if (used[i] < used[b]) b = i;
    return b;
}
void lRUCachePut(LRUCache *o, int key, int value) {
    E *e; HASH_FIND_INT(o->all, &key, e);
    if (!e) {
        int at = o->n;
        if (o->n == o->cap) {
            e = o->fast ? o->all : o->entries[oldest(o)];
            at = e->at; HASH_DEL(o->all, e); free(e);
        } else o->n++;
        e = malloc(sizeof *e); e->key = key; e->at = at; HASH_ADD_INT(o->all, key, e);
        o->entries[at] = e;
    }
    e->value = value; use(o, e);
}
void lRUCacheFree(LRUCache *o) { E *e, *t; HASH_ITER(hh, o->all, e, t) { HASH_DEL(o->all, e); free(e); } free(o->used); free(o->entries); free(o); }
