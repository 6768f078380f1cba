/* A hash table from texts to pointers. Keys are copied; values are the caller's. Zero-initialised
 * memory is an empty map. Keys may come from strangers: the hash is keyed at random, so that nobody
 * can make them collide. Who may call: judge/. */
#ifndef JUDGE_BASE_MAP_H
#define JUDGE_BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>

struct map_entry;

struct map {
    struct map_entry **slots;
    size_t slot_count; /* 0, or a power of two. */
    size_t count;
};

/* Forgets all; the values are not touched. */
void map_fini(struct map *map);

void *map_get(const struct map *map, const char *key); /* NULL: not there. */
/* @value must not be NULL. Returns the value that was there, or NULL. */
void *map_put(struct map *map, const char *key, void *value);
void *map_take(struct map *map, const char *key); /* Removes; returns the value, or NULL. */

/* Calls @visit for each value in no order. The map must not change meanwhile. */
void map_each(const struct map *map, void (*visit)(void *data, void *value), void *data);

#endif
