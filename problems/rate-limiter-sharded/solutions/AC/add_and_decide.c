// Correct: one add, and the decision by what it returns.
typedef struct {
    int limit;
    long long window, now;
    long long offsets[1000];
    CounterStore *store;
} ShardedRateLimiter;

ShardedRateLimiter *shardedRateLimiterCreate(int limit, long long windowMs, int shards) {
    ShardedRateLimiter *obj = calloc(1, sizeof *obj);
    obj->limit = limit;
    obj->window = windowMs;
    obj->store = counterStoreCreate(shards);
    return obj;
}

static void tick(ShardedRateLimiter *obj, long long time) {
    if (time > obj->now) obj->now = time;
    counterStoreAdvance(obj->store, obj->now);
}

void shardedRateLimiterSync(ShardedRateLimiter *obj, int server, long long localMs, long long storeMs) {
    obj->offsets[server] = storeMs - localMs;
    tick(obj, storeMs);
}

bool shardedRateLimiterAllow(ShardedRateLimiter *obj, int server, long long localMs, char *user) {
    long long time = localMs + obj->offsets[server], number = time / obj->window;
    char key[64];
    tick(obj, time);
    if (number < obj->now / obj->window - 1) return false;
    snprintf(key, sizeof key, "%lld:%s", number, user);
    return counterStoreAdd(obj->store, counterStoreShardOf(obj->store, user), key, 1,
                           (number + 2) * obj->window) <= obj->limit;
}

int shardedRateLimiterCounters(ShardedRateLimiter *obj, int shard) {
    return counterStoreSize(obj->store, shard);
}

void shardedRateLimiterFree(ShardedRateLimiter *obj) {
    counterStoreFree(obj->store);
    free(obj);
}
