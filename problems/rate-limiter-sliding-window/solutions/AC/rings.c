// Correct: uthash finds the user, whose times are in a ring that doubles when it is full.
typedef struct {
    char* name;
    long long latest;
    long long* times;
    int first, size, room;
    UT_hash_handle hh;
} User;

typedef struct {
    int limit;
    long long window;
    User* users;
} SlidingWindowLimiter;

SlidingWindowLimiter* slidingWindowLimiterCreate(int limit, long long windowMs) {
    SlidingWindowLimiter* obj = calloc(1, sizeof(*obj));
    obj->limit = limit;
    obj->window = windowMs;
    return obj;
}

static User* enter(SlidingWindowLimiter* obj, const char* name, long long time) {
    User* u;
    HASH_FIND_STR(obj->users, name, u);
    if (!u) {
        u = calloc(1, sizeof(User));
        u->name = strdup(name);
        u->room = 4;
        u->times = malloc(u->room * sizeof(long long));
        HASH_ADD_KEYPTR(hh, obj->users, u->name, strlen(u->name), u);
    }
    if (time > u->latest) u->latest = time;
    while (u->size && u->latest - u->times[u->first] >= obj->window) {
        u->first = (u->first + 1) % u->room;
        u->size--;
    }
    return u;
}

static void push(User* u, long long time) {
    if (u->size == u->room) {
        long long* times = malloc(2 * u->room * sizeof(long long));
        for (int i = 0; i < u->size; i++) times[i] = u->times[(u->first + i) % u->room];
        free(u->times);
        u->times = times;
        u->first = 0;
        u->room *= 2;
    }
    u->times[(u->first + u->size++) % u->room] = time;
}

bool slidingWindowLimiterAllow(SlidingWindowLimiter* obj, char* user, long long timestampMs) {
    User* u = enter(obj, user, timestampMs);
    if (u->size >= obj->limit) return false;
    push(u, u->latest);
    return true;
}

long long slidingWindowLimiterRetryAfter(SlidingWindowLimiter* obj, char* user, long long timestampMs) {
    User* u = enter(obj, user, timestampMs);
    return u->size < obj->limit ? 0 : u->times[u->first] + obj->window - u->latest;
}

void slidingWindowLimiterFree(SlidingWindowLimiter* obj) {
    User *u, *next;
    HASH_ITER(hh, obj->users, u, next) {
        HASH_DEL(obj->users, u);
        free(u->name);
        free(u->times);
        free(u);
    }
    free(obj);
}
