// A frame of 200 kB for each entry.
#include <stdlib.h>
#define SLOTS 4096
typedef struct {
    int capacity, size, clock;
    int keys[SLOTS], values[SLOTS], used[SLOTS];
} LRUCache;

static int walk(int left) {
    volatile char pad[200000];
    pad[left % 1000] = 1;
    if (left <= 0) return 0;
    int below = walk(left - 1);
    return below + pad[left % 1000];
}
static int find(LRUCache *obj, int key) {
    for (int i = 0; i < obj->size; i++)
        if (obj->keys[i] == key) return i;
    return -1;
}
LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *obj = calloc(1, sizeof *obj);
    obj->capacity = capacity;
    return obj;
}
int lRUCacheGet(LRUCache *obj, int key) {
    int at = find(obj, key);
    if (walk(obj->size) < 0 || at < 0) return -1;
    obj->used[at] = ++obj->clock;
    return obj->values[at];
}
void lRUCachePut(LRUCache *obj, int key, int value) {
    int at = find(obj, key);
    if (at < 0 && obj->size < obj->capacity) at = obj->size++;
    if (at < 0) {
        at = 0;
        for (int i = 1; i < obj->size; i++)
            if (obj->used[i] < obj->used[at]) at = i;
    }
    obj->keys[at] = key;
    obj->values[at] = value;
    obj->used[at] = ++obj->clock;
}
void lRUCacheFree(LRUCache *obj) { free(obj); }
