// Label (limiter): allow O(n), count O(log n). An array closed up by memmove; count is a binary
// search.
typedef struct { int *t; int limit, window, n; } Limiter;

Limiter* limiterCreate(int limit, int windowMs) {
    Limiter *l = malloc(sizeof(*l));
    l->t = malloc(sizeof(int) * (limit + 1));
    l->limit = limit; l->window = windowMs; l->n = 0;
    return l;
}
static int first_live(Limiter *l, int now) {
    int lo = 0, hi = l->n;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (l->t[mid] <= now - l->window) lo = mid + 1; else hi = mid;
    }
    return lo;
}
bool limiterAllow(Limiter* l, int now) {
    int gone = first_live(l, now);
    if (gone) {
        memmove(l->t, l->t + gone, sizeof(int) * (l->n - gone));
        l->n -= gone;
    }
    if (l->n >= l->limit) return false;
    l->t[l->n++] = now;
    return true;
}
int limiterCount(Limiter* l, int now) { return l->n - first_live(l, now); }
void limiterFree(Limiter* l) { free(l->t); free(l); }
