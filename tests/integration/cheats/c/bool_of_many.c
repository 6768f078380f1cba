// cheat: rate-limiter: WA: always true
typedef struct { int capacity; } RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    return calloc(1, sizeof(RateLimiter));
}
int rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) { return 255; }
void rateLimiterFree(RateLimiter* obj) { free(obj); }
