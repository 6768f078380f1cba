// Label (ops): find O(1), add O(n), remove O(1). Chains; 256 more buckets each time, and everything
// is hashed again.
typedef struct Node { int key, value; struct Node *next; } Node;
typedef struct { Node **b; unsigned size, count; } Ops;

Ops* opsCreate(int capacity) {
    (void)capacity;
    Ops *o = malloc(sizeof(*o));
    o->size = 256; o->count = 0;
    o->b = calloc(o->size, sizeof(Node *));
    return o;
}
static Node **at(Ops *o, int key) {
    Node **p = &o->b[(unsigned)key % o->size];
    while (*p && (*p)->key != key) p = &(*p)->next;
    return p;
}
static void grow(Ops *o) {
    unsigned size = o->size + 256;
    Node **b = calloc(size, sizeof(Node *));
    for (unsigned i = 0; i < o->size; i++)
        for (Node *n = o->b[i], *m; n; n = m) {
            m = n->next;
            n->next = b[(unsigned)n->key % size];
            b[(unsigned)n->key % size] = n;
        }
    free(o->b);
    o->b = b; o->size = size;
}
int opsFind(Ops* o, int key) { Node *n = *at(o, key); return n ? n->value : -1; }
void opsAdd(Ops* o, int key, int value) {
    Node **p = at(o, key);
    if (*p) { (*p)->value = value; return; }
    if (o->count == o->size) grow(o);
    Node *n = malloc(sizeof(*n)), **head = &o->b[(unsigned)key % o->size];
    *n = (Node){key, value, *head};
    *head = n;
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
