// Against the rules of the problem: reads the machine's clock.
#include <time.h>

typedef struct {
    double tokens, capacity, rate;
    struct timespec last;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = malloc(sizeof(RateLimiter));
    obj->tokens = obj->capacity = capacity;
    obj->rate = refillPerSecond;
    clock_gettime(CLOCK_MONOTONIC, &obj->last);
    return obj;
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    obj->tokens += (now.tv_sec - obj->last.tv_sec) * obj->rate;
    obj->last = now;
    if (obj->tokens > obj->capacity) obj->tokens = obj->capacity;
    if (obj->tokens < 1) return false;
    obj->tokens -= 1;
    return true;
}

void rateLimiterFree(RateLimiter* obj) {
    free(obj);
}
