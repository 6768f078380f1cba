// Label (rate-limiter): allow O(n). An array of users, compared by name one after the other.
typedef struct { char *name; long long milli, at; } Bucket;
typedef struct { Bucket *b; int n, cap; long long full, rate; } RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter *r = calloc(1, sizeof(*r));
    r->full = capacity * 1000LL; r->rate = refillPerSecond;
    return r;
}
bool rateLimiterAllow(RateLimiter* r, char* user, long long now) {
    Bucket *b = r->b, *end = r->b + r->n;
    while (b < end && strcmp(b->name, user)) b++;
    if (b == end) {
        if (r->n == r->cap) {
            r->cap = r->cap ? 2 * r->cap : 16;
            r->b = realloc(r->b, sizeof(Bucket) * r->cap);
        }
        b = &r->b[r->n++];
        *b = (Bucket){strdup(user), r->full, now};
    }
    if (now > b->at) {
        b->milli += (now - b->at) * r->rate;
        if (b->milli > r->full) b->milli = r->full;
        b->at = now;
    }
    if (b->milli < 1000) return false;
    b->milli -= 1000;
    return true;
}
void rateLimiterFree(RateLimiter* r) {
    for (int i = 0; i < r->n; i++) free(r->b[i].name);
    free(r->b);
    free(r);
}
