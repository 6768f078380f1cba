// Label (limiter): allow O(1), count O(1). A ring of as many times as the limit; counting drops what is too old.
typedef struct {
    int limit, window, first, kept;
    int *ring;
} Limiter;
Limiter *limiterCreate(int limit, int windowMs) {
    Limiter *l = malloc(sizeof *l);
    l->limit = limit; l->window = windowMs; l->first = l->kept = 0;
    l->ring = malloc(limit * sizeof(int));
    return l;
}
static void expire(Limiter *l, int now) {
    while (l->kept > 0 && l->ring[l->first] <= now - l->window) {
        if (++l->first == l->limit) l->first = 0;
        l->kept--;
    }
}
bool limiterAllow(Limiter *l, int timestampMs) {
    expire(l, timestampMs);
    if (l->kept == l->limit) return false;
    int at = l->first + l->kept++;
    l->ring[at < l->limit ? at : at - l->limit] = timestampMs;
    return true;
}
int limiterCount(Limiter *l, int timestampMs) {
    expire(l, timestampMs);
    return l->kept;
}
void limiterFree(Limiter *l) { free(l->ring); free(l); }
