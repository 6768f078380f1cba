/* Label (lru-cache): get O(1), put O(1). Chained buckets and a ring of links, all in arrays. */
typedef struct {
    int capacity, size, mask;
    int *bucket, *chain, *key, *value, *prev, *next;
} LRUCache;

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *c = calloc(1, sizeof(LRUCache));
    int buckets = 16;
    while (buckets < 2 * capacity)
        buckets *= 2;
    c->capacity = capacity;
    c->mask = buckets - 1;
    c->bucket = malloc(buckets * sizeof(int));
    memset(c->bucket, -1, buckets * sizeof(int));
    c->chain = malloc((capacity + 1) * sizeof(int));
    c->key = malloc((capacity + 1) * sizeof(int));
    c->value = malloc((capacity + 1) * sizeof(int));
    c->prev = malloc((capacity + 1) * sizeof(int));
    c->next = malloc((capacity + 1) * sizeof(int));
    c->prev[capacity] = c->next[capacity] = capacity;
    return c;
}

static int slot(LRUCache *c, int key)
{
    unsigned h = (unsigned)key * 2654435769u;
    return (int)((h ^ (h >> 15)) & (unsigned)c->mask);
}

static int find(LRUCache *c, int key)
{
    int i = c->bucket[slot(c, key)];
    while (i >= 0 && c->key[i] != key)
        i = c->chain[i];
    return i;
}

static void take_out(LRUCache *c, int i)
{
    c->next[c->prev[i]] = c->next[i];
    c->prev[c->next[i]] = c->prev[i];
}

static void put_first(LRUCache *c, int i)
{
    int ring = c->capacity;
    c->next[i] = c->next[ring];
    c->prev[i] = ring;
    c->prev[c->next[ring]] = i;
    c->next[ring] = i;
}

int lRUCacheGet(LRUCache *c, int key)
{
    int i = find(c, key);
    if (i < 0)
        return -1;
    take_out(c, i);
    put_first(c, i);
    return c->value[i];
}

void lRUCachePut(LRUCache *c, int key, int value)
{
    int i = find(c, key);
    if (i >= 0) {
        take_out(c, i);
    } else {
        if (c->size < c->capacity) {
            i = c->size++;
        } else {
            i = c->prev[c->capacity];
            take_out(c, i);
            int *link = &c->bucket[slot(c, c->key[i])];
            while (*link != i)
                link = &c->chain[*link];
            *link = c->chain[i];
        }
        int b = slot(c, key);
        c->key[i] = key;
        c->chain[i] = c->bucket[b];
        c->bucket[b] = i;
    }
    c->value[i] = value;
    put_first(c, i);
}

void lRUCacheFree(LRUCache *c)
{
    free(c->bucket);
    free(c->chain);
    free(c->key);
    free(c->value);
    free(c->prev);
    free(c->next);
    free(c);
}
