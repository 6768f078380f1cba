// Label (limiter): allow O(1), count O(n). A ring as long as the limit; count walks back from the
// newest.
typedef struct { int *t; int limit, window, next, n; } Limiter;

Limiter* limiterCreate(int limit, int windowMs) {
    Limiter *l = malloc(sizeof(*l));
    l->t = malloc(sizeof(int) * (limit > 0 ? limit : 1));
    l->limit = limit; l->window = windowMs; l->next = l->n = 0;
    return l;
}
bool limiterAllow(Limiter* l, int now) {
    if (l->limit <= 0) return false;
    if (l->n == l->limit && l->t[l->next] > now - l->window) return false;
    l->t[l->next] = now;
    if (++l->next == l->limit) l->next = 0;
    if (l->n < l->limit) l->n++;
    return true;
}
int limiterCount(Limiter* l, int now) {
    int c = 0, i = l->next;
    while (c < l->n) {
        i = i ? i - 1 : l->limit - 1;
        if (l->t[i] <= now - l->window) break;
        c++;
    }
    return c;
}
void limiterFree(Limiter* l) { free(l->t); free(l); }
