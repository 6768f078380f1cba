// Correct but O(users): an array of buckets, searched by name from the start for each call.
typedef struct {
    char* name;
    long long balance, time;
} Bucket;

typedef struct {
    long long cap, rate;
    int count, room;
    Bucket* buckets;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = calloc(1, sizeof(RateLimiter));
    obj->cap = capacity * 1000LL;
    obj->rate = refillPerSecond;
    return obj;
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    int i = 0;
    while (i < obj->count && strcmp(obj->buckets[i].name, user) != 0) i++;
    if (i == obj->count) {
        if (obj->count == obj->room) {
            obj->room = obj->room ? 2 * obj->room : 16;
            obj->buckets = realloc(obj->buckets, obj->room * sizeof(Bucket));
        }
        obj->buckets[i].name = strdup(user);
        obj->buckets[i].balance = obj->cap;
        obj->buckets[i].time = timestampMs;
        obj->count++;
    }
    Bucket* b = &obj->buckets[i];
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
    for (int i = 0; i < obj->count; i++) free(obj->buckets[i].name);
    free(obj->buckets);
    free(obj);
}
