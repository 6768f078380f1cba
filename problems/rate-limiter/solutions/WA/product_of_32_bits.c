// Wrong: elapsed times rate is computed in 32 bits and wraps after a long gap.
typedef struct {
    char* name;
    int balance;
    long long time;
    UT_hash_handle hh;
} Bucket;

typedef struct {
    int cap, rate;
    Bucket* buckets;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = malloc(sizeof(RateLimiter));
    obj->cap = capacity * 1000;
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
    if (timestampMs > b->time) {
        unsigned added = (unsigned)(timestampMs - b->time) * (unsigned)obj->rate;
        int sum = (int)((unsigned)b->balance + added);
        b->balance = sum > obj->cap ? obj->cap : sum;
        b->time = timestampMs;
    }
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
