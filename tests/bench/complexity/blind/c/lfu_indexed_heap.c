// Label (lfu-cache): get O(log n), put O(log n). uthash for the keys, a binary heap by (uses, time)
// that knows places.
typedef struct { int key, value, uses, place; unsigned time; UT_hash_handle hh; } Item;
typedef struct { Item *items, **h; int n, cap; unsigned now; } LFUCache;

LFUCache* lFUCacheCreate(int capacity) {
    LFUCache *c = calloc(1, sizeof(*c));
    c->cap = capacity;
    c->h = malloc(sizeof(Item *) * (capacity + 1));
    return c;
}
static bool less(Item *a, Item *b) {
    return a->uses != b->uses ? a->uses < b->uses : a->time < b->time;
}
static void down(LFUCache *c, int i) {
    Item *x = c->h[i];
    for (int k; (k = 2 * i + 1) < c->n; i = k) {
        if (k + 1 < c->n && less(c->h[k + 1], c->h[k])) k++;
        if (!less(c->h[k], x)) break;
        c->h[i] = c->h[k];
        c->h[i]->place = i;
    }
    c->h[i] = x;
    x->place = i;
}
static void up(LFUCache *c, int i) {
    Item *x = c->h[i];
    for (int p; i && (p = (i - 1) / 2, less(x, c->h[p])); i = p) {
        c->h[i] = c->h[p];
        c->h[i]->place = i;
    }
    c->h[i] = x;
    x->place = i;
}
static Item *use(LFUCache *c, int key) {
    Item *x;
    HASH_FIND_INT(c->items, &key, x);
    if (x) { x->uses++; x->time = ++c->now; down(c, x->place); }
    return x;
}
int lFUCacheGet(LFUCache* c, int key) { Item *x = use(c, key); return x ? x->value : -1; }
void lFUCachePut(LFUCache* c, int key, int value) {
    if (c->cap == 0) return;
    Item *x = use(c, key);
    if (x) { x->value = value; return; }
    if (c->n == c->cap) {
        Item *old = c->h[0];
        c->h[0] = c->h[--c->n];
        if (c->n) down(c, 0);
        HASH_DEL(c->items, old);
        free(old);
    }
    x = calloc(1, sizeof(*x));
    x->key = key; x->value = value; x->uses = 1; x->time = ++c->now;
    HASH_ADD_INT(c->items, key, x);
    c->h[c->n++] = x;
    up(c, c->n - 1);
}
void lFUCacheFree(LFUCache* c) {
    Item *x, *t;
    HASH_ITER(hh, c->items, x, t) { HASH_DEL(c->items, x); free(x); }
    free(c->h);
    free(c);
}
