// Correct: its own struct names, forward declarations, globals that the constructor resets.
typedef struct lru LRUCache;
typedef struct node node_t;
struct node { int k, v; node_t *l, *r; UT_hash_handle hh; };
struct lru { int cap; node_t ends; node_t *all; };

static int created;
static void cut(node_t *n);
static void add(LRUCache *c, node_t *n);

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache *c = (LRUCache *)calloc(1, sizeof(LRUCache));
    created = 0;
    c->cap = capacity;
    c->ends.l = c->ends.r = &c->ends;
    return c;
}

int lRUCacheGet(LRUCache* obj, int key) {
    node_t *n;
    HASH_FIND_INT(obj->all, &key, n);
    if (n == NULL) return -1;
    cut(n), add(obj, n);
    return n->v;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    node_t *n;
    HASH_FIND_INT(obj->all, &key, n);
    if (n) {
        cut(n);
    } else if (created < obj->cap) {
        created++;
        n = malloc(sizeof *n);
        n->k = key;
        HASH_ADD_INT(obj->all, k, n);
    } else {
        n = obj->ends.l;
        cut(n);
        HASH_DEL(obj->all, n);
        n->k = key;
        HASH_ADD_INT(obj->all, k, n);
    }
    n->v = value;
    add(obj, n);
}

void lRUCacheFree(LRUCache* obj) {
    node_t *n, *t;
    HASH_ITER(hh, obj->all, n, t) { HASH_DEL(obj->all, n); free(n); }
    free(obj);
}

static void cut(node_t *n) { n->l->r = n->r; n->r->l = n->l; }
static void add(LRUCache *c, node_t *n) {
    n->r = c->ends.r;
    n->l = &c->ends;
    n->r->l = c->ends.r = n;
}

/**
 * Your LRUCache struct will be instantiated and called as such:
 * LRUCache* obj = lRUCacheCreate(capacity);
 * int param_1 = lRUCacheGet(obj, key);
 */
