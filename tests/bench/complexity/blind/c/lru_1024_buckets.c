// Label (lru-cache): get O(n), put O(n). Linked entries, and chains in 1024 buckets whatever the
// capacity.
#define B 1024
typedef struct Node { int key, value; struct Node *prev, *next, *chain; } Node;
typedef struct { Node *b[B], head; int n, cap; } LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache *c = calloc(1, sizeof(*c));
    c->head.prev = c->head.next = &c->head;
    c->cap = capacity;
    return c;
}
static Node **at(LRUCache *c, int key) {
    Node **p = &c->b[(unsigned)key % B];
    while (*p && (*p)->key != key) p = &(*p)->chain;
    return p;
}
static void cut(Node *n) { n->prev->next = n->next; n->next->prev = n->prev; }
static void front(LRUCache *c, Node *n) {
    n->next = c->head.next; n->prev = &c->head;
    n->next->prev = n; c->head.next = n;
}
int lRUCacheGet(LRUCache* c, int key) {
    Node *n = *at(c, key);
    if (!n) return -1;
    cut(n);
    front(c, n);
    return n->value;
}
void lRUCachePut(LRUCache* c, int key, int value) {
    Node *n = *at(c, key);
    if (n) { n->value = value; cut(n); front(c, n); return; }
    if (c->n == c->cap) {
        n = c->head.prev;
        cut(n);
        *at(c, n->key) = n->chain;
    } else {
        n = malloc(sizeof(*n));
        c->n++;
    }
    n->key = key; n->value = value; n->chain = NULL;
    *at(c, key) = n;
    front(c, n);
}
void lRUCacheFree(LRUCache* c) {
    for (Node *n = c->head.next, *m; n != &c->head; n = m) { m = n->next; free(n); }
    free(c);
}
