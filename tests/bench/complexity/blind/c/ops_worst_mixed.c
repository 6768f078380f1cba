// Label (ops-worst): find O(1), add O(1), remove O(1). A mask behind a mixing hash, chains,
// doubling.
typedef struct Node { int key, value; struct Node *next; } Node;
typedef struct { Node **b; unsigned size, count; } Ops;

static unsigned mix(unsigned x) {
    x ^= x >> 16; x *= 0x85ebca6bU; x ^= x >> 13; x *= 0xc2b2ae35U; x ^= x >> 16;
    return x;
}
Ops* opsCreate(int capacity) {
    (void)capacity;
    Ops *o = malloc(sizeof(*o));
    o->size = 16; o->count = 0;
    o->b = calloc(o->size, sizeof(Node *));
    return o;
}
static Node **at(Ops *o, int key) {
    Node **p = &o->b[mix(key) & (o->size - 1)];
    while (*p && (*p)->key != key) p = &(*p)->next;
    return p;
}
int opsFind(Ops* o, int key) { Node *n = *at(o, key); return n ? n->value : -1; }
void opsAdd(Ops* o, int key, int value) {
    Node **p = at(o, key);
    if (*p) { (*p)->value = value; return; }
    if (o->count >= o->size) {
        Node **old = o->b;
        unsigned size = o->size;
        o->size *= 2;
        o->b = calloc(o->size, sizeof(Node *));
        for (unsigned i = 0; i < size; i++)
            for (Node *n = old[i], *m; n; n = m) {
                Node **h = &o->b[mix(n->key) & (o->size - 1)];
                m = n->next;
                n->next = *h;
                *h = n;
            }
        free(old);
        p = at(o, key);
    }
    *p = malloc(sizeof(Node));
    **p = (Node){key, value, NULL};
    o->count++;
}
int opsRemove(Ops* o, int key) {
    Node **p = at(o, key), *n = *p;
    if (!n) return 0;
    *p = n->next;
    free(n);
    o->count--;
    return 1;
}
void opsFree(Ops* o) {
    for (unsigned i = 0; i < o->size; i++)
        for (Node *n = o->b[i], *m; n; n = m) { m = n->next; free(n); }
    free(o->b);
    free(o);
}
