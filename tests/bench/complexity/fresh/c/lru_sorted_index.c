// Label (lru-cache): get O(log n), put O(n). Pointers sorted by key for bsearch, opened and closed with memmove; a list by use.
typedef struct Node {
    int key, val;
    struct Node *older, *newer;
} Node;

typedef struct {
    int cap, len;
    Node **sorted;
    Node *old, *fresh;
} LRUCache;

static int lower(LRUCache *c, int key) {
    int lo = 0, hi = c->len;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (c->sorted[mid]->key < key) lo = mid + 1;
        else hi = mid;
    }
    return lo;
}

static void take(LRUCache *c, Node *n) {
    if (n->older) n->older->newer = n->newer; else c->old = n->newer;
    if (n->newer) n->newer->older = n->older; else c->fresh = n->older;
}

static void give(LRUCache *c, Node *n) {
    n->newer = NULL;
    n->older = c->fresh;
    if (c->fresh) c->fresh->newer = n; else c->old = n;
    c->fresh = n;
}

LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *c = calloc(1, sizeof *c);
    c->cap = capacity;
    c->sorted = malloc((capacity + 1) * sizeof(Node *));
    return c;
}

int lRUCacheGet(LRUCache *c, int key) {
    int i = lower(c, key);
    if (i == c->len || c->sorted[i]->key != key) return -1;
    Node *n = c->sorted[i];
    take(c, n);
    give(c, n);
    return n->val;
}

void lRUCachePut(LRUCache *c, int key, int value) {
    if (lRUCacheGet(c, key) != -1) {
        c->fresh->val = value;
        return;
    }
    Node *n;
    if (c->len == c->cap) {
        n = c->old;
        take(c, n);
        int i = lower(c, n->key);
        memmove(c->sorted + i, c->sorted + i + 1, (c->len - i - 1) * sizeof(Node *));
        c->len--;
    } else {
        n = malloc(sizeof *n);
    }
    n->key = key;
    n->val = value;
    int i = lower(c, key);
    memmove(c->sorted + i + 1, c->sorted + i, (c->len - i) * sizeof(Node *));
    c->sorted[i] = n;
    c->len++;
    give(c, n);
}

void lRUCacheFree(LRUCache *c) {
    for (int i = 0; i < c->len; i++) free(c->sorted[i]);
    free(c->sorted);
    free(c);
}
