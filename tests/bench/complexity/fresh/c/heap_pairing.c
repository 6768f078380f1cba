// Label (min-heap): peek O(1), push O(1). A pairing heap; what a pop costs depends on those before it, so it has no label.
typedef struct P { int v; struct P *child, *sibling; } P;
typedef struct { P *root; } MinHeap;
static P *meld(P *a, P *b) {
    if (!a) return b;
    if (!b) return a;
    if (b->v < a->v) { P *t = a; a = b; b = t; }
    b->sibling = a->child;
    a->child = b;
    return a;
}
MinHeap *minHeapCreate() { return calloc(1, sizeof(MinHeap)); }
void minHeapPush(MinHeap *h, int value) {
    P *p = calloc(1, sizeof(P));
    p->v = value;
    h->root = meld(h->root, p);
}
int minHeapPeek(MinHeap *h) { return h->root->v; }
int minHeapPop(MinHeap *h) {
    P *old = h->root, *pairs = NULL, *at = old->child;
    int v = old->v;
    free(old);
    while (at) {
        P *a = at, *b = a->sibling;
        at = b ? b->sibling : NULL;
        a->sibling = NULL;
        if (b) b->sibling = NULL;
        a = meld(a, b);
        a->sibling = pairs;
        pairs = a;
    }
    h->root = NULL;
    while (pairs) {
        P *next = pairs->sibling;
        pairs->sibling = NULL;
        h->root = meld(h->root, pairs);
        pairs = next;
    }
    return v;
}
void minHeapFree(MinHeap *h) { free(h); }
