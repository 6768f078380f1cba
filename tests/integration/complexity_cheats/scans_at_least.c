// cheat: lru-cache: each operation scans everything, and never less than 2^15 entries
#pragma GCC optimize "O3"
enum { LEAST = 1 << 15 };
typedef struct { int *keys, *values, *used; int n, cap, now; } LRUCache;
static int find(LRUCache *o, int key, int count) {
    int at = 0, *keys = o->keys;
    for (int i = 0; i < count; i++) at += keys[i] == key ? i + 1 : 0;
    return at - 1;
}
static int oldest(LRUCache *o, int count) {
    int least = 1 << 30, *used = o->used;
    for (int i = 0; i < count; i++) least = used[i] < least ? used[i] : least;
    int at = 0;
    for (int i = 0; i < count; i++) at += used[i] == least ? i + 1 : 0;
    return at - 1;
}
static int span(LRUCache *o) { return o->n == o->cap && o->n < LEAST ? LEAST : o->n; }
LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *o = calloc(1, sizeof *o);
    int room = capacity < LEAST ? LEAST : capacity;
    o->cap = capacity;
    o->keys = malloc(4 * room), o->values = malloc(4 * room), o->used = malloc(4 * room);
    for (int i = 0; i < room; i++) o->keys[i] = -1, o->used[i] = 1 << 30;
    return o;
}
int lRUCacheGet(LRUCache *o, int key) {
    int at = find(o, key, span(o));
    if (at < 0) return -1;
    o->used[at] = ++o->now;
    return o->values[at];
}
void lRUCachePut(LRUCache *o, int key, int value) {
    int at = find(o, key, span(o));
    if (at < 0) at = o->n < o->cap ? o->n++ : oldest(o, span(o));
    o->keys[at] = key; o->values[at] = value; o->used[at] = ++o->now;
}
void lRUCacheFree(LRUCache *o) { free(o->keys); free(o->values); free(o->used); free(o); }
