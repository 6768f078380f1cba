// Wrong: a timestamp that goes back gives a negative refill and drains the bucket.
typedef struct {
    char* name;
    long long balance, time;
    UT_hash_handle hh;
} Bucket;

typedef struct {
    long long cap, rate;
    Bucket* buckets;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = malloc(sizeof(RateLimiter));
    obj->cap = capacity * 1000LL;
    obj->rate = refillPerSecond;
    obj->buckets = NULL;
    return obj;
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    Bucket* b = NULL;
    HASH_FIND_STR(obj->buckets, user, b);
    if (!b) {
        b = malloc(sizeof(Bucket));
        b->name = strdup(user);
        b->balance = obj->cap;
        b->time = timestampMs;
        HASH_ADD_KEYPTR(hh, obj->buckets, b->name, strlen(b->name), b);
    }
    b->balance += (timestampMs - b->time) * obj->rate;
    if (b->balance > obj->cap) b->balance = obj->cap;
    b->time = timestampMs;
    if (b->balance < 1000) return false;
    b->balance -= 1000;
    return true;
}

void rateLimiterFree(RateLimiter* obj) {
    Bucket *b, *next;
    HASH_ITER(hh, obj->buckets, b, next) {
        HASH_DEL(obj->buckets, b);
        free(b->name);
        free(b);
    }
    free(obj);
}
