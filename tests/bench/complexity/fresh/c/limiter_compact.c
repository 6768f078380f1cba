// Label (limiter): allow O(n), count O(n). Every call copies what is still young to the front.
typedef struct { int limit, window, n, size; int *log; } Limiter;
Limiter* limiterCreate(int limit, int windowMs) {
    Limiter* p = malloc(sizeof(Limiter));
    p->limit = limit; p->window = windowMs; p->n = 0; p->size = limit + 1;
    p->log = malloc(sizeof(int) * p->size);
    return p;
}
int limiterCount(Limiter* p, int timestampMs) {
    int kept = 0;
    for (int i = 0; i < p->n; i++)
        if (p->log[i] > timestampMs - p->window) p->log[kept++] = p->log[i];
    p->n = kept;
    return kept;
}
bool limiterAllow(Limiter* p, int timestampMs) {
    if (limiterCount(p, timestampMs) >= p->limit) return false;
    p->log[p->n++] = timestampMs;
    return true;
}
void limiterFree(Limiter* p) { free(p->log); free(p); }
