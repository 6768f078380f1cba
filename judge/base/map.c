#include "judge/base/map.h"

#include "judge/base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#define SLOTS_MIN 16

struct map_entry {
    struct map_entry *next;
    uint64_t hash;
    void *value;
    char key[];
};

/* FNV-1a from a random start, with a final mix: enough against keys chosen to collide. */
static uint64_t hash_of(const char *key)
{
    static uint64_t seed;
    uint64_t hash;

    if (seed == 0 && getrandom(&seed, sizeof seed, 0) != sizeof seed)
        seed = (uintptr_t)&seed;
    hash = seed;
    for (; *key != '\0'; key++) {
        hash = (hash ^ (unsigned char)*key) * 0x100000001b3ull;
        hash ^= hash >> 29;
    }
    hash *= 0x9e3779b97f4a7c15ull;
    return hash ^ (hash >> 32);
}

void map_fini(struct map *map)
{
    for (size_t i = 0; i < map->slot_count; i++) {
        while (map->slots[i] != NULL) {
            struct map_entry *entry = map->slots[i];

            map->slots[i] = entry->next;
            free(entry);
        }
    }
    free(map->slots);
    *map = (struct map){0};
}

/* Where the pointer to the entry of @key is, or would be. */
static struct map_entry **find(const struct map *map, const char *key, uint64_t hash)
{
    struct map_entry **at = &map->slots[hash & (map->slot_count - 1)];

    while (*at != NULL && ((*at)->hash != hash || strcmp((*at)->key, key) != 0))
        at = &(*at)->next;
    return at;
}

void *map_get(const struct map *map, const char *key)
{
    struct map_entry *entry;

    if (map->count == 0)
        return NULL;
    entry = *find(map, key, hash_of(key));
    return entry != NULL ? entry->value : NULL;
}

static void grow(struct map *map)
{
    struct map old = *map;

    map->slot_count = old.slot_count != 0 ? 2 * old.slot_count : SLOTS_MIN;
    map->slots = mem_alloc(map->slot_count * sizeof(struct map_entry *));
    for (size_t i = 0; i < old.slot_count; i++) {
        while (old.slots[i] != NULL) {
            struct map_entry *entry = old.slots[i];
            struct map_entry **head = &map->slots[entry->hash & (map->slot_count - 1)];

            old.slots[i] = entry->next;
            entry->next = *head;
            *head = entry;
        }
    }
    free(old.slots);
}

void *map_put(struct map *map, const char *key, void *value)
{
    uint64_t hash = hash_of(key);
    size_t size = strlen(key) + 1;
    struct map_entry *entry, **at;

    if (map->count == map->slot_count)
        grow(map);
    at = find(map, key, hash);
    if (*at != NULL) {
        void *before = (*at)->value;

        (*at)->value = value;
        return before;
    }
    entry = mem_alloc(sizeof *entry + size);
    entry->hash = hash;
    entry->value = value;
    memcpy(entry->key, key, size);
    *at = entry;
    map->count++;
    return NULL;
}

void *map_take(struct map *map, const char *key)
{
    struct map_entry **at, *entry;
    void *value;

    if (map->count == 0)
        return NULL;
    at = find(map, key, hash_of(key));
    entry = *at;
    if (entry == NULL)
        return NULL;
    *at = entry->next;
    value = entry->value;
    free(entry);
    map->count--;
    return value;
}

void map_each(const struct map *map, void (*visit)(void *data, void *value), void *data)
{
    for (size_t i = 0; i < map->slot_count; i++) {
        for (struct map_entry *entry = map->slots[i]; entry != NULL; entry = entry->next)
            visit(data, entry->value);
    }
}
