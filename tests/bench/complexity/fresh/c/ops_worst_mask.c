// Label (ops-worst): find O(n), add O(n), remove O(n). A chained table that takes the low bits of the key: all keys fall into one chain.
typedef struct n { struct n *next; int k, v; } n;
typedef struct { n **t; int mask; } Ops;
Ops *opsCreate(int capacity) {
    Ops *o = malloc(sizeof *o);
    int size = 1;
    while (size < capacity) size *= 2;
    o->mask = size - 1;
    o->t = calloc(size, sizeof(n *));
    return o;
}
static n **at(Ops *o, int k) {
    n **p = o->t + (k & o->mask);
    while (*p && (*p)->k != k) p = &(*p)->next;
    return p;
}
int opsFind(Ops *o, int key) { n *p = *at(o, key); return p ? p->v : -1; }
void opsAdd(Ops *o, int key, int value) {
    n **p = at(o, key);
    if (!*p) { *p = calloc(1, sizeof(n)); (*p)->k = key; }
    (*p)->v = value;
}
int opsRemove(Ops *o, int key) {
    n **p = at(o, key), *gone = *p;
    if (!gone) return 0;
    *p = gone->next;
    free(gone);
    return 1;
}
void opsFree(Ops *o) { free(o->t); free(o); }
