/* Label (rate-limiter): allow O(n). Users in a sorted array of pointers: found by binary search, but a new one moves half of the array by memmove. */
typedef struct { char *name; long long tokens, at; } Bucket;
typedef struct { Bucket **b; int n, room; long long full, rate; } RateLimiter;

RateLimiter *rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter *r = calloc(1, sizeof *r);
    r->full = capacity * 1000LL;
    r->rate = refillPerSecond;
    return r;
}

bool rateLimiterAllow(RateLimiter *r, char *user, long long now) {
    int lo = 0, hi = r->n;
    Bucket *b = NULL;
    while (lo < hi) {
        int mid = (lo + hi) / 2, order = strcmp(r->b[mid]->name, user);
        if (order == 0) {
            b = r->b[mid];
            break;
        }
        if (order < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    if (!b) {
        if (r->n == r->room) {
            r->room = r->room ? r->room * 2 : 16;
            r->b = realloc(r->b, sizeof *r->b * (size_t)r->room);
        }
        memmove(r->b + lo + 1, r->b + lo, sizeof *r->b * (size_t)(r->n++ - lo));
        b = r->b[lo] = malloc(sizeof *b);
        *b = (Bucket){strdup(user), r->full, now};
    }
    if (now > b->at) {
        b->tokens += (now - b->at) * r->rate;
        if (b->tokens > r->full)
            b->tokens = r->full;
        b->at = now;
    }
    if (b->tokens < 1000)
        return false;
    b->tokens -= 1000;
    return true;
}

void rateLimiterFree(RateLimiter *r) {
    for (int i = 0; i < r->n; i++) {
        free(r->b[i]->name);
        free(r->b[i]);
    }
    free(r->b);
    free(r);
}
