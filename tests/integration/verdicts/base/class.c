// Answers true to everything, after what a row of the table puts in.
@TOP@
typedef struct {
    int unused;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    return calloc(1, sizeof(RateLimiter));
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    @BODY@
    return true;
}

void rateLimiterFree(RateLimiter* obj) { free(obj); }
