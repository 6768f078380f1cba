// Label (lru-cache): get O(1), put O(1). Parallel arrays, indices for links, chained buckets in as many slots as entries.
typedef struct {
    int capacity, size, buckets;
    int newest, oldest;
    int *keys, *vals, *next, *prev, *chain, *heads;
} LRUCache;

static unsigned slot_of(LRUCache *c, int key) {
    unsigned long long h = (unsigned)key * 11400714819323198485ull;
    return (unsigned)((h >> 32) % c->buckets);
}

LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *c = malloc(sizeof(LRUCache));
    c->capacity = capacity;
    c->size = 0;
    c->buckets = capacity + capacity / 2 + 3;
    c->newest = c->oldest = -1;
    c->keys = malloc(sizeof(int) * capacity);
    c->vals = malloc(sizeof(int) * capacity);
    c->next = malloc(sizeof(int) * capacity);
    c->prev = malloc(sizeof(int) * capacity);
    c->chain = malloc(sizeof(int) * capacity);
    c->heads = malloc(sizeof(int) * c->buckets);
    memset(c->heads, 0xff, sizeof(int) * c->buckets);
    return c;
}

static int lookup(LRUCache *c, int key) {
    int i = c->heads[slot_of(c, key)];
    while (i >= 0 && c->keys[i] != key) i = c->chain[i];
    return i;
}

static void detach(LRUCache *c, int i) {
    if (c->prev[i] >= 0) c->next[c->prev[i]] = c->next[i]; else c->newest = c->next[i];
    if (c->next[i] >= 0) c->prev[c->next[i]] = c->prev[i]; else c->oldest = c->prev[i];
}

static void attach(LRUCache *c, int i) {
    c->prev[i] = -1;
    c->next[i] = c->newest;
    if (c->newest >= 0) c->prev[c->newest] = i;
    c->newest = i;
    if (c->oldest < 0) c->oldest = i;
}

int lRUCacheGet(LRUCache *c, int key) {
    int i = lookup(c, key);
    if (i < 0) return -1;
    if (i != c->newest) {
        detach(c, i);
        attach(c, i);
    }
    return c->vals[i];
}

void lRUCachePut(LRUCache *c, int key, int value) {
    int i = lookup(c, key);
    if (i >= 0) {
        c->vals[i] = value;
        detach(c, i);
        attach(c, i);
        return;
    }
    if (c->size < c->capacity) {
        i = c->size++;
    } else {
        i = c->oldest;
        detach(c, i);
        int *at = &c->heads[slot_of(c, c->keys[i])];
        while (*at != i) at = &c->chain[*at];
        *at = c->chain[i];
    }
    c->keys[i] = key;
    c->vals[i] = value;
    unsigned s = slot_of(c, key);
    c->chain[i] = c->heads[s];
    c->heads[s] = i;
    attach(c, i);
}

void lRUCacheFree(LRUCache *c) {
    free(c->keys); free(c->vals); free(c->next); free(c->prev); free(c->chain); free(c->heads);
    free(c);
}
