/* Label (lru-cache): get O(1), put O(n). An open table with stamps of the last use; an eviction looks at all stamps. */
typedef struct { int key, value; unsigned stamp; int next; } E;
typedef struct { E *e; int *head; int n, capacity, buckets; unsigned clock; } LRUCache;

static int slot(LRUCache *c, int key) {
    return (int)(((unsigned)key * 2654435761u) % (unsigned)c->buckets);
}

LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *c = calloc(1, sizeof *c);
    c->capacity = capacity;
    c->buckets = capacity * 2 + 1;
    c->e = malloc(sizeof(E) * (size_t)capacity);
    c->head = malloc(sizeof(int) * (size_t)c->buckets);
    memset(c->head, -1, sizeof(int) * (size_t)c->buckets);
    return c;
}

static int at(LRUCache *c, int key) {
    int i = c->head[slot(c, key)];
    while (i >= 0 && c->e[i].key != key)
        i = c->e[i].next;
    return i;
}

int lRUCacheGet(LRUCache *c, int key) {
    int i = at(c, key);
    if (i < 0)
        return -1;
    c->e[i].stamp = ++c->clock;
    return c->e[i].value;
}

void lRUCachePut(LRUCache *c, int key, int value) {
    int i = at(c, key);
    if (i < 0) {
        if (c->n < c->capacity) {
            i = c->n++;
        } else {
            i = 0;
            for (int j = 1; j < c->n; j++)
                if (c->e[j].stamp < c->e[i].stamp)
                    i = j;
            int *link = &c->head[slot(c, c->e[i].key)];
            while (*link != i)
                link = &c->e[*link].next;
            *link = c->e[i].next;
        }
        c->e[i].key = key;
        c->e[i].next = c->head[slot(c, key)];
        c->head[slot(c, key)] = i;
    }
    c->e[i].value = value;
    c->e[i].stamp = ++c->clock;
}

void lRUCacheFree(LRUCache *c) {
    free(c->e);
    free(c->head);
    free(c);
}
