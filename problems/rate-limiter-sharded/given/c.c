#include <stdlib.h>
#include <string.h>

#include "uthash.h"

/* Counters on several shards. Each call is atomic. */
typedef struct StoreCounter {
    char *key;
    long long value, before, expiresAtMs;
    UT_hash_handle hh;
} StoreCounter;

typedef struct {
    int shards;
    long long now, *firstEnd; /* No counter of a shard expires before. */
    StoreCounter **counters;
} CounterStore;

CounterStore *counterStoreCreate(int shards) {
    CounterStore *store = malloc(sizeof *store);
    store->shards = shards;
    store->now = 0;
    store->firstEnd = calloc(shards, sizeof *store->firstEnd);
    store->counters = calloc(shards, sizeof *store->counters);
    return store;
}

/* The shard on which what belongs to this text is kept. */
int counterStoreShardOf(const CounterStore *store, const char *text) {
    unsigned value = 2166136261u;
    for (; *text; text++) value = (value ^ (unsigned char)*text) * 16777619u;
    return (int)(value % (unsigned)store->shards);
}

/* Adds to a counter, made if it is not there, and returns its new value. The key is copied. */
long long counterStoreAdd(CounterStore *store, int shard, const char *key, long long amount,
                          long long expiresAtMs) {
    StoreCounter *counter;
    HASH_FIND_STR(store->counters[shard], key, counter);
    if (counter == NULL) {
        counter = calloc(1, sizeof *counter);
        counter->key = strcpy(malloc(strlen(key) + 1), key);
        counter->expiresAtMs = expiresAtMs;
        if (store->counters[shard] == NULL || expiresAtMs < store->firstEnd[shard])
            store->firstEnd[shard] = expiresAtMs;
        HASH_ADD_KEYPTR(hh, store->counters[shard], counter->key, strlen(counter->key), counter);
    }
    counter->before = counter->value;
    return counter->value += amount;
}

/* What a replica says: it may be behind by the last change. */
long long counterStoreRead(const CounterStore *store, int shard, const char *key) {
    StoreCounter *counter;
    HASH_FIND_STR(store->counters[shard], key, counter);
    return counter == NULL ? 0 : counter->before;
}

static void counterStoreDrop(CounterStore *store, int shard, long long nowMs) {
    StoreCounter *counter, *next;
    long long firstEnd = -1;
    HASH_ITER(hh, store->counters[shard], counter, next) {
        if (counter->expiresAtMs <= nowMs) {
            HASH_DEL(store->counters[shard], counter);
            free(counter->key);
            free(counter);
        } else if (firstEnd < 0 || counter->expiresAtMs < firstEnd) {
            firstEnd = counter->expiresAtMs;
        }
    }
    store->firstEnd[shard] = firstEnd;
}

/* Counters that expire at nowMs or before are dropped. */
void counterStoreAdvance(CounterStore *store, long long nowMs) {
    if (nowMs <= store->now) return;
    store->now = nowMs;
    for (int shard = 0; shard < store->shards; shard++)
        if (store->counters[shard] != NULL && store->firstEnd[shard] <= nowMs)
            counterStoreDrop(store, shard, nowMs);
}

/* The number of counters on a shard. */
int counterStoreSize(const CounterStore *store, int shard) {
    return (int)HASH_COUNT(store->counters[shard]);
}

void counterStoreFree(CounterStore *store) {
    for (int shard = 0; shard < store->shards; shard++) counterStoreDrop(store, shard, 1LL << 62);
    free(store->firstEnd);
    free(store->counters);
    free(store);
}
