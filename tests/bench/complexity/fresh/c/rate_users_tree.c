// Label (rate-limiter): allow O(log n). A treap of users by name.
typedef struct user {
    char *name;
    long long milli, last;
    unsigned rank;
    struct user *l, *r;
} user;
typedef struct { long long cap; int rate; user *root; unsigned seed; } RateLimiter;

RateLimiter *rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter *o = calloc(1, sizeof *o);
    o->cap = capacity * 1000LL;
    o->rate = refillPerSecond;
    o->seed = 99991;
    return o;
}
static user *rotate_right(user *t) { user *l = t->l; t->l = l->r; l->r = t; return l; }
static user *rotate_left(user *t) { user *r = t->r; t->r = r->l; r->l = t; return r; }
static user *insert(user *t, user *u) {
    if (!t) return u;
    if (strcmp(u->name, t->name) < 0) {
        t->l = insert(t->l, u);
        return t->l->rank > t->rank ? rotate_right(t) : t;
    }
    t->r = insert(t->r, u);
    return t->r->rank > t->rank ? rotate_left(t) : t;
}
bool rateLimiterAllow(RateLimiter *o, char *name, long long timestampMs) {
    user *u = o->root;
    int order;
    while (u && (order = strcmp(name, u->name)) != 0) u = order < 0 ? u->l : u->r;
    if (!u) {
        u = calloc(1, sizeof *u);
        u->name = strdup(name);
        u->milli = o->cap;
        u->last = timestampMs;
        o->seed = o->seed * 1103515245u + 12345u;
        u->rank = o->seed >> 3;
        o->root = insert(o->root, u);
    }
    if (timestampMs > u->last) {
        u->milli += (timestampMs - u->last) * o->rate;
        if (u->milli > o->cap) u->milli = o->cap;
        u->last = timestampMs;
    }
    if (u->milli < 1000) return false;
    u->milli -= 1000;
    return true;
}
static void drop(user *t) { if (t) { drop(t->l); drop(t->r); free(t->name); free(t); } }
void rateLimiterFree(RateLimiter *o) { drop(o->root); free(o); }
