// Correct: uthash finds the entry; counts are a linked list, each with a ring of its entries.
typedef struct Count Count;

typedef struct Entry {
    int key, value;
    Count* count;
    struct Entry *prev, *next;
    UT_hash_handle hh;
} Entry;

struct Count {
    int uses;
    Count *prev, *next;
    Entry head;  // head.next is the least recently used
};

typedef struct {
    int capacity;
    Entry* entries;
    Count counts;  // sentinel of the ring of counts, with 0 uses
} LFUCache;

LFUCache* lFUCacheCreate(int capacity) {
    LFUCache* obj = calloc(1, sizeof(LFUCache));
    obj->capacity = capacity;
    obj->counts.prev = obj->counts.next = &obj->counts;
    return obj;
}

static void unlinkEntry(Entry* e) {
    e->prev->next = e->next;
    e->next->prev = e->prev;
}

static void dropIfEmpty(Count* c) {
    if (c->head.next != &c->head) return;
    c->prev->next = c->next;
    c->next->prev = c->prev;
    free(c);
}

static void putInto(Count* before, int uses, Entry* e) {
    Count* c = before->next;
    if (c->uses != uses) {
        c = calloc(1, sizeof(Count));
        c->uses = uses;
        c->head.prev = c->head.next = &c->head;
        c->prev = before;
        c->next = before->next;
        before->next->prev = c;
        before->next = c;
    }
    e->count = c;
    e->prev = c->head.prev;
    e->next = &c->head;
    c->head.prev->next = e;
    c->head.prev = e;
}

static void use(Entry* e) {
    Count* c = e->count;
    unlinkEntry(e);
    putInto(c, c->uses + 1, e);
    dropIfEmpty(c);
}

int lFUCacheGet(LFUCache* obj, int key) {
    Entry* e;
    HASH_FIND_INT(obj->entries, &key, e);
    if (!e) return -1;
    use(e);
    return e->value;
}

void lFUCachePut(LFUCache* obj, int key, int value) {
    Entry* e;
    HASH_FIND_INT(obj->entries, &key, e);
    if (e) {
        e->value = value;
        use(e);
        return;
    }
    if ((int)HASH_COUNT(obj->entries) == obj->capacity) {
        Entry* victim = obj->counts.next->head.next;
        Count* c = victim->count;
        unlinkEntry(victim);
        dropIfEmpty(c);
        HASH_DEL(obj->entries, victim);
        free(victim);
    }
    e = malloc(sizeof(Entry));
    e->key = key;
    e->value = value;
    putInto(&obj->counts, 1, e);
    HASH_ADD_INT(obj->entries, key, e);
}

void lFUCacheFree(LFUCache* obj) {
    Entry *e, *next;
    HASH_ITER(hh, obj->entries, e, next) {
        HASH_DEL(obj->entries, e);
        free(e);
    }
    for (Count* c = obj->counts.next; c != &obj->counts;) {
        Count* after = c->next;
        free(c);
        c = after;
    }
    free(obj);
}

/**
 * Your LFUCache struct will be instantiated and called as such:
 * LFUCache* obj = lFUCacheCreate(capacity);
 * int param_1 = lFUCacheGet(obj, key);
 * lFUCachePut(obj, key, value);
 * lFUCacheFree(obj);
*/
