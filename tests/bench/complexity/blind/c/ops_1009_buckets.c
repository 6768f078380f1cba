// Label (ops): find O(n), add O(n), remove O(n). Chains in 1009 buckets, whatever the capacity: it
// begins late.
#define B 1009
typedef struct Node { int key, value; struct Node *next; } Node;
typedef struct { Node *b[B]; } Ops;

Ops* opsCreate(int capacity) { (void)capacity; return calloc(1, sizeof(Ops)); }
static Node **at(Ops *o, int key) {
    Node **p = &o->b[(unsigned)key % B];
    while (*p && (*p)->key != key) p = &(*p)->next;
    return p;
}
int opsFind(Ops* o, int key) { Node *n = *at(o, key); return n ? n->value : -1; }
void opsAdd(Ops* o, int key, int value) {
    Node **p = at(o, key);
    if (!*p) {
        *p = malloc(sizeof(Node));
        (*p)->key = key;
        (*p)->next = NULL;
    }
    (*p)->value = value;
}
int opsRemove(Ops* o, int key) {
    Node **p = at(o, key), *n = *p;
    if (!n) return 0;
    *p = n->next;
    free(n);
    return 1;
}
void opsFree(Ops* o) {
    for (int i = 0; i < B; i++)
        for (Node *n = o->b[i], *m; n; n = m) { m = n->next; free(n); }
    free(o);
}
