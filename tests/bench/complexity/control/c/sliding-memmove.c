/* Label (rate-limiter-sliding-window): allow O(n), retryAfter O(1). The log of a user is an array; what is too old is moved out by memmove. */
typedef struct User { char name[48]; long long last, *log; int n, room; UT_hash_handle hh; } User;
typedef struct { User *users; int limit; long long window; } SlidingWindowLimiter;

SlidingWindowLimiter *slidingWindowLimiterCreate(int limit, long long windowMs) {
    SlidingWindowLimiter *o = calloc(1, sizeof *o);
    o->limit = limit;
    o->window = windowMs;
    return o;
}

static User *of(SlidingWindowLimiter *o, char *user, long long *now) {
    User *u;
    HASH_FIND_STR(o->users, user, u);
    if (!u) {
        u = calloc(1, sizeof *u);
        strcpy(u->name, user);
        HASH_ADD_STR(o->users, name, u);
    }
    if (*now < u->last)
        *now = u->last;
    u->last = *now;
    int old = 0;
    while (old < u->n && *now - u->log[old] >= o->window)
        old++;
    if (old) {
        memmove(u->log, u->log + old, sizeof(long long) * (size_t)(u->n - old));
        u->n -= old;
    }
    return u;
}

bool slidingWindowLimiterAllow(SlidingWindowLimiter *o, char *user, long long now) {
    User *u = of(o, user, &now);
    if (u->n >= o->limit)
        return false;
    if (u->n == u->room) {
        u->room = u->room ? u->room * 2 : 4;
        u->log = realloc(u->log, sizeof(long long) * (size_t)u->room);
    }
    u->log[u->n++] = now;
    return true;
}

long long slidingWindowLimiterRetryAfter(SlidingWindowLimiter *o, char *user, long long now) {
    User *u = of(o, user, &now);
    return u->n < o->limit ? 0 : u->log[0] + o->window - now;
}

void slidingWindowLimiterFree(SlidingWindowLimiter *o) {
    User *u, *tmp;
    HASH_ITER(hh, o->users, u, tmp) {
        HASH_DEL(o->users, u);
        free(u->log);
        free(u);
    }
    free(o);
}
