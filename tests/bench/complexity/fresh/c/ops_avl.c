// Label (ops): find O(log n), add O(log n), remove O(log n). An AVL tree by recursion.
typedef struct T { int key, val, h; struct T *l, *r; } T;
typedef struct { T *root; int removed; } Ops;

static int height(T *t) { return t ? t->h : 0; }
static void fix(T *t) {
    int a = height(t->l), b = height(t->r);
    t->h = (a > b ? a : b) + 1;
}
static T *right(T *t) { T *l = t->l; t->l = l->r; l->r = t; fix(t); fix(l); return l; }
static T *left(T *t) { T *r = t->r; t->r = r->l; r->l = t; fix(t); fix(r); return r; }
static T *balance(T *t) {
    fix(t);
    int d = height(t->l) - height(t->r);
    if (d > 1) {
        if (height(t->l->l) < height(t->l->r)) t->l = left(t->l);
        return right(t);
    }
    if (d < -1) {
        if (height(t->r->r) < height(t->r->l)) t->r = right(t->r);
        return left(t);
    }
    return t;
}
static T *insert(T *t, int key, int val) {
    if (!t) {
        t = calloc(1, sizeof(T));
        t->key = key; t->val = val; t->h = 1;
        return t;
    }
    if (key == t->key) { t->val = val; return t; }
    if (key < t->key) t->l = insert(t->l, key, val);
    else t->r = insert(t->r, key, val);
    return balance(t);
}
static T *delete_min(T *t, T **min) {
    if (!t->l) { *min = t; return t->r; }
    t->l = delete_min(t->l, min);
    return balance(t);
}
static T *erase(Ops *o, T *t, int key) {
    if (!t) return NULL;
    if (key < t->key) t->l = erase(o, t->l, key);
    else if (key > t->key) t->r = erase(o, t->r, key);
    else {
        o->removed = 1;
        T *l = t->l, *r = t->r;
        free(t);
        if (!r) return l;
        T *m;
        r = delete_min(r, &m);
        m->l = l; m->r = r;
        return balance(m);
    }
    return balance(t);
}
Ops *opsCreate(int capacity) { return calloc(1, sizeof(Ops)); }
int opsFind(Ops *o, int key) {
    T *t = o->root;
    while (t && t->key != key) t = key < t->key ? t->l : t->r;
    return t ? t->val : -1;
}
void opsAdd(Ops *o, int key, int value) { o->root = insert(o->root, key, value); }
int opsRemove(Ops *o, int key) {
    o->removed = 0;
    o->root = erase(o, o->root, key);
    return o->removed;
}
static void drop(T *t) { if (t) { drop(t->l); drop(t->r); free(t); } }
void opsFree(Ops *o) { drop(o->root); free(o); }
