// Wrong: a table indexed by the sum of the letters, names are never compared.
typedef struct {
    bool seen;
    long long balance, time;
} Bucket;

typedef struct {
    long long cap, rate;
    Bucket buckets[8192];
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = calloc(1, sizeof(RateLimiter));
    obj->cap = capacity * 1000LL;
    obj->rate = refillPerSecond;
    return obj;
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    unsigned sum = 0;
    for (char* c = user; *c; c++) sum += (unsigned char)*c;
    Bucket* b = &obj->buckets[sum % 8192];
    if (!b->seen) {
        b->seen = true;
        b->balance = obj->cap;
        b->time = timestampMs;
    }
    if (timestampMs > b->time) {
        b->balance += (timestampMs - b->time) * obj->rate;
        if (b->balance > obj->cap) b->balance = obj->cap;
        b->time = timestampMs;
    }
    if (b->balance < 1000) return false;
    b->balance -= 1000;
    return true;
}

void rateLimiterFree(RateLimiter* obj) {
    free(obj);
}
