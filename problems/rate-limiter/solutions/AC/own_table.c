// Correct: an open hash table that grows by itself, balances as double, own includes.
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    char *name;
    double tokens;
    int64_t time;
} Slot;

typedef struct {
    double capacity, rate;
    size_t used, size;
    Slot *slots;
} RateLimiter;

static size_t hash_name(const char *s) {
    uint64_t h = 1469598103934665603u;
    while (*s) h = (h ^ (unsigned char)*s++) * 1099511628211u;
    return (size_t)(h ^ (h >> 29));
}

static Slot *locate(Slot *slots, size_t size, const char *name) {
    size_t i = hash_name(name) & (size - 1);
    while (slots[i].name && strcmp(slots[i].name, name) != 0) i = (i + 1) & (size - 1);
    return &slots[i];
}

RateLimiter *rateLimiterCreate(int capacity, int refillPerSecond) {
    RateLimiter *obj = malloc(sizeof *obj);
    obj->capacity = capacity;
    obj->rate = refillPerSecond;
    obj->used = 0;
    obj->size = 64;
    obj->slots = calloc(obj->size, sizeof(Slot));
    return obj;
}

bool rateLimiterAllow(RateLimiter *obj, char *user, long long timestampMs) {
    if (2 * obj->used >= obj->size) {
        Slot *bigger = calloc(2 * obj->size, sizeof(Slot));
        for (size_t i = 0; i < obj->size; i++)
            if (obj->slots[i].name)
                *locate(bigger, 2 * obj->size, obj->slots[i].name) = obj->slots[i];
        free(obj->slots);
        obj->slots = bigger;
        obj->size *= 2;
    }
    Slot *slot = locate(obj->slots, obj->size, user);
    if (!slot->name) {
        slot->name = strcpy(malloc(strlen(user) + 1), user);
        slot->tokens = obj->capacity;
        slot->time = timestampMs;
        obj->used++;
    }
    if (timestampMs > slot->time) {
        slot->tokens += (double)(timestampMs - slot->time) * obj->rate / 1000.0;
        if (slot->tokens > obj->capacity) slot->tokens = obj->capacity;
        slot->time = timestampMs;
    }
    if (slot->tokens < 1.0) return false;
    slot->tokens -= 1.0;
    return true;
}

void rateLimiterFree(RateLimiter *obj) {
    for (size_t i = 0; i < obj->size; i++) free(obj->slots[i].name);
    free(obj->slots);
    free(obj);
}
