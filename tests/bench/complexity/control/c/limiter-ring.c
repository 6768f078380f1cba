/* Label (limiter): allow O(1), count O(log n). A ring of times; to count is a binary search for the first time in the window. */
typedef struct { int *t; int head, n, limit, window; } Limiter;

Limiter *limiterCreate(int limit, int windowMs) {
    Limiter *l = calloc(1, sizeof *l);
    l->t = malloc(sizeof(int) * (size_t)limit);
    l->limit = limit;
    l->window = windowMs;
    return l;
}

static int nth(Limiter *l, int i) {
    i += l->head;
    return l->t[i >= l->limit ? i - l->limit : i];
}

bool limiterAllow(Limiter *l, int now) {
    if (l->n == l->limit) {
        if (now - nth(l, 0) < l->window)
            return false;
        l->head = l->head + 1 == l->limit ? 0 : l->head + 1;
        l->n--;
    }
    int end = l->head + l->n;
    l->t[end >= l->limit ? end - l->limit : end] = now;
    l->n++;
    return true;
}

int limiterCount(Limiter *l, int now) {
    int lo = 0, hi = l->n;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (now - nth(l, mid) < l->window)
            hi = mid;
        else
            lo = mid + 1;
    }
    return l->n - lo;
}

void limiterFree(Limiter *l) {
    free(l->t);
    free(l);
}
