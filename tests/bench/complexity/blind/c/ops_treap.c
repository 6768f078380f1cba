// Label (ops): find O(log n), add O(log n), remove O(log n). A treap with split and merge.
typedef struct Node { int key, value; unsigned pri; struct Node *l, *r; } Node;
typedef struct { Node *root; unsigned seed; } Ops;

Ops* opsCreate(int capacity) {
    (void)capacity;
    Ops *o = malloc(sizeof(*o));
    o->root = NULL; o->seed = 2463534242U;
    return o;
}
static void split(Node *t, int key, Node **a, Node **b) {   // a: < key
    if (!t) { *a = *b = NULL; return; }
    if (t->key < key) { *a = t; split(t->r, key, &t->r, b); }
    else { *b = t; split(t->l, key, a, &t->l); }
}
static Node *merge(Node *a, Node *b) {
    if (!a) return b;
    if (!b) return a;
    if (a->pri > b->pri) { a->r = merge(a->r, b); return a; }
    b->l = merge(a, b->l);
    return b;
}
static Node *look(Ops *o, int key) {
    Node *t = o->root;
    while (t && t->key != key) t = key < t->key ? t->l : t->r;
    return t;
}
int opsFind(Ops* o, int key) { Node *t = look(o, key); return t ? t->value : -1; }
void opsAdd(Ops* o, int key, int value) {
    Node *t = look(o, key), *a, *b;
    if (t) { t->value = value; return; }
    o->seed ^= o->seed << 13; o->seed ^= o->seed >> 17; o->seed ^= o->seed << 5;
    t = malloc(sizeof(*t));
    *t = (Node){key, value, o->seed, NULL, NULL};
    split(o->root, key, &a, &b);
    o->root = merge(merge(a, t), b);
}
int opsRemove(Ops* o, int key) {
    Node **p = &o->root, *t;
    while (*p && (*p)->key != key) p = key < (*p)->key ? &(*p)->l : &(*p)->r;
    t = *p;
    if (!t) return 0;
    *p = merge(t->l, t->r);
    free(t);
    return 1;
}
static void drop(Node *t) { if (t) { drop(t->l); drop(t->r); free(t); } }
void opsFree(Ops* o) { drop(o->root); free(o); }
