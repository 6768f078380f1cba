// Label (lru-cache): get O(n), put O(n). An array in the order of use, searched from the front,
// memmove.
typedef struct { int key, value; } Pair;
typedef struct { Pair *a; int n, cap; } LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache *c = malloc(sizeof(*c));
    c->a = malloc(sizeof(Pair) * (capacity + 1));
    c->n = 0; c->cap = capacity;
    return c;
}
static int touch(LRUCache *c, int key) {
    for (int i = 0; i < c->n; i++)
        if (c->a[i].key == key) {
            Pair p = c->a[i];
            memmove(c->a + 1, c->a, sizeof(Pair) * i);
            c->a[0] = p;
            return 1;
        }
    return 0;
}
int lRUCacheGet(LRUCache* c, int key) { return touch(c, key) ? c->a[0].value : -1; }
void lRUCachePut(LRUCache* c, int key, int value) {
    if (touch(c, key)) { c->a[0].value = value; return; }
    if (c->n == c->cap) c->n--;
    memmove(c->a + 1, c->a, sizeof(Pair) * c->n);
    c->a[0] = (Pair){key, value};
    c->n++;
}
void lRUCacheFree(LRUCache* c) { free(c->a); free(c); }
