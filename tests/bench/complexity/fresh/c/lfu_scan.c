// Label (lfu-cache): get O(n), put O(n). An array that is looked through for the key, and for the least used.
typedef struct { int k, v, uses; unsigned t; } Slot;
typedef struct { Slot *s; int n, cap; unsigned now; } LFUCache;

LFUCache* lFUCacheCreate(int capacity) {
    LFUCache* c = malloc(sizeof(*c));
    c->s = malloc(sizeof(Slot) * (capacity ? capacity : 1));
    c->n = 0; c->cap = capacity; c->now = 0;
    return c;
}
static Slot* find(LFUCache* c, int key) {
    for (Slot* p = c->s; p < c->s + c->n; p++)
        if (p->k == key) { p->uses++; p->t = ++c->now; return p; }
    return NULL;
}
int lFUCacheGet(LFUCache* c, int key) {
    Slot* p = find(c, key);
    return p ? p->v : -1;
}
void lFUCachePut(LFUCache* c, int key, int value) {
    if (c->cap == 0) return;
    Slot* p = find(c, key);
    if (p) { p->v = value; return; }
    if (c->n < c->cap) p = &c->s[c->n++];
    else {
        p = c->s;
        for (int i = 1; i < c->n; i++) {
            Slot* q = c->s + i;
            if (q->uses < p->uses || (q->uses == p->uses && q->t < p->t)) p = q;
        }
    }
    p->k = key; p->v = value; p->uses = 1; p->t = ++c->now;
}
void lFUCacheFree(LFUCache* c) { free(c->s); free(c); }
