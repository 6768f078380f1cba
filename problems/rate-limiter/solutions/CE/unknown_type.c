// Does not compile: the type Bucket is not declared.
typedef struct {
    int capacity, rate;
    Bucket* buckets;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = calloc(1, sizeof(RateLimiter));
    obj->capacity = capacity;
    obj->rate = refillPerSecond;
    return obj;
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    return true;
}

void rateLimiterFree(RateLimiter* obj) {
    free(obj);
}
