// Crashes: divides by the elapsed time, which is zero for two requests in one millisecond.
typedef struct {
    int capacity, rate;
    long long last;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = malloc(sizeof(RateLimiter));
    obj->capacity = capacity;
    obj->rate = refillPerSecond;
    obj->last = -1;
    return obj;
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    volatile long long elapsed = timestampMs - obj->last;
    obj->last = timestampMs;
    return 1000LL * obj->capacity / elapsed >= 0;
}

void rateLimiterFree(RateLimiter* obj) {
    free(obj);
}
