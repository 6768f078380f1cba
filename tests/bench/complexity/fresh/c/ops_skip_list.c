// Label (ops): find O(log n), add O(log n), remove O(log n). A skip list with coins from an xorshift.
#define LEVELS 24
typedef struct node { int key, value; int levels; struct node *next[]; } node;
typedef struct { node *head; unsigned rng; } Ops;

static node *make(int levels, int key, int value) {
    node *n = calloc(1, sizeof(node) + levels * sizeof(node *));
    n->levels = levels; n->key = key; n->value = value;
    return n;
}
static int toss(Ops *o) {
    int levels = 1;
    o->rng ^= o->rng << 13; o->rng ^= o->rng >> 17; o->rng ^= o->rng << 5;
    for (unsigned bits = o->rng; (bits & 1) && levels < LEVELS; bits >>= 1) levels++;
    return levels;
}
static node *walk(Ops *o, int key, node **trail) {
    node *at = o->head;
    for (int l = LEVELS - 1; l >= 0; l--) {
        while (at->next[l] && at->next[l]->key < key) at = at->next[l];
        if (trail) trail[l] = at;
    }
    at = at->next[0];
    return at && at->key == key ? at : NULL;
}
Ops *opsCreate(int capacity) {
    Ops *o = malloc(sizeof(Ops));
    o->head = make(LEVELS, 0, 0);
    o->rng = 2463534242u;
    return o;
}
int opsFind(Ops *o, int key) {
    node *n = walk(o, key, NULL);
    return n ? n->value : -1;
}
void opsAdd(Ops *o, int key, int value) {
    node *trail[LEVELS];
    node *n = walk(o, key, trail);
    if (n) { n->value = value; return; }
    n = make(toss(o), key, value);
    for (int l = 0; l < n->levels; l++) {
        n->next[l] = trail[l]->next[l];
        trail[l]->next[l] = n;
    }
}
int opsRemove(Ops *o, int key) {
    node *trail[LEVELS];
    node *n = walk(o, key, trail);
    if (!n) return 0;
    for (int l = 0; l < n->levels; l++) trail[l]->next[l] = n->next[l];
    free(n);
    return 1;
}
void opsFree(Ops *o) {
    for (node *n = o->head, *next; n; n = next) { next = n->next[0]; free(n); }
    free(o);
}
