// Wrong: adds whole tokens only and moves the time on, so that fractions are lost at each call.
typedef struct {
    char* name;
    long long tokens, time;
    UT_hash_handle hh;
} Bucket;

typedef struct {
    int capacity, rate;
    Bucket* buckets;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = malloc(sizeof(RateLimiter));
    obj->capacity = capacity;
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
        b->tokens = obj->capacity;
        b->time = timestampMs;
        HASH_ADD_KEYPTR(hh, obj->buckets, b->name, strlen(b->name), b);
    }
    if (timestampMs > b->time) {
        b->tokens += (timestampMs - b->time) * obj->rate / 1000;
        if (b->tokens > obj->capacity) b->tokens = obj->capacity;
        b->time = timestampMs;
    }
    if (b->tokens < 1) return false;
    b->tokens--;
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
