/* Label (rate-limiter): allow O(1). uthash by the name of the user; a bucket in thousandths. */
typedef struct {
    char *name;
    long long tokens, seen;
    UT_hash_handle hh;
} User;

typedef struct {
    User *users;
    long long full, rate;
} RateLimiter;

RateLimiter *rateLimiterCreate(int capacity, int refillPerSecond)
{
    RateLimiter *obj = calloc(1, sizeof(RateLimiter));
    obj->full = 1000ll * capacity;
    obj->rate = refillPerSecond;
    return obj;
}

bool rateLimiterAllow(RateLimiter *obj, char *user, long long timestampMs)
{
    User *u;
    HASH_FIND_STR(obj->users, user, u);
    if (!u) {
        u = malloc(sizeof(User));
        u->name = strdup(user);
        u->tokens = obj->full;
        u->seen = timestampMs;
        HASH_ADD_KEYPTR(hh, obj->users, u->name, strlen(u->name), u);
    }
    if (timestampMs > u->seen) {
        u->tokens += (timestampMs - u->seen) * obj->rate;
        if (u->tokens > obj->full)
            u->tokens = obj->full;
        u->seen = timestampMs;
    }
    if (u->tokens < 1000)
        return false;
    u->tokens -= 1000;
    return true;
}

void rateLimiterFree(RateLimiter *obj)
{
    User *u;
    User *next;
    HASH_ITER(hh, obj->users, u, next)
    {
        HASH_DEL(obj->users, u);
        free(u->name);
        free(u);
    }
    free(obj);
}
