// Correct but O(users) for a user who is new: the table is made anew for each.
typedef struct {
    char* name;
    long long balance;
    long long time;
} Bucket;

typedef struct {
    long long cap;
    int rate;
    Bucket* buckets;
    int count;
    int* slots;
    unsigned size;
} RateLimiter;

RateLimiter* rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter* obj = (RateLimiter*)calloc(1, sizeof(RateLimiter));
    obj->cap = capacity * 1000LL;
    obj->rate = refillPerSecond;
    return obj;
}

static unsigned hash(const char* name) {
    unsigned h = 2166136261u;
    while (*name) h = (h ^ (unsigned char)*name++) * 16777619u;
    return h ^ h >> 15;
}

static Bucket* find(RateLimiter* obj, const char* name) {
    if (obj->size == 0) return NULL;
    for (unsigned i = hash(name) % obj->size; obj->slots[i]; i = (i + 1) % obj->size)
        if (strcmp(obj->buckets[obj->slots[i] - 1].name, name) == 0) return &obj->buckets[obj->slots[i] - 1];
    return NULL;
}

static void rebuild(RateLimiter* obj) {
    obj->size = 3 * obj->count + 1;
    free(obj->slots);
    obj->slots = (int*)calloc(obj->size, sizeof(int));
    for (int k = 0; k < obj->count; k++) {
        unsigned i = hash(obj->buckets[k].name) % obj->size;
        while (obj->slots[i]) i = (i + 1) % obj->size;
        obj->slots[i] = k + 1;
    }
}

bool rateLimiterAllow(RateLimiter* obj, char* user, long long timestampMs) {
    Bucket* b = find(obj, user);
    if (b == NULL) {
        obj->buckets = (Bucket*)realloc(obj->buckets, (obj->count + 1) * sizeof(Bucket));
        b = &obj->buckets[obj->count++];
        b->name = strdup(user);
        b->balance = obj->cap;
        b->time = timestampMs;
        rebuild(obj);
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
    for (int i = 0; i < obj->count; i++) free(obj->buckets[i].name);
    free(obj->buckets);
    free(obj->slots);
    free(obj);
}
