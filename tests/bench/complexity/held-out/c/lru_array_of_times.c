// Label (lru-cache): get O(n), put O(n). Arrays of keys, values and times, scanned.
typedef struct {
    int capacity, count, now;
    int *keys, *values, *times;
} LRUCache;
LRUCache *lRUCacheCreate(int capacity) {
    LRUCache *obj = calloc(1, sizeof *obj);
    obj->capacity = capacity;
    obj->keys = malloc(capacity * sizeof(int));
    obj->values = malloc(capacity * sizeof(int));
    obj->times = malloc(capacity * sizeof(int));
    return obj;
}
static int place(LRUCache *obj, int key) {
    for (int i = 0; i < obj->count; i++)
        if (obj->keys[i] == key)
            return i;
    return -1;
}
int lRUCacheGet(LRUCache *obj, int key) {
    int at = place(obj, key);
    if (at < 0)
        return -1;
    obj->times[at] = ++obj->now;
    return obj->values[at];
}
void lRUCachePut(LRUCache *obj, int key, int value) {
    int at = place(obj, key);
    if (at < 0 && obj->count < obj->capacity)
        at = obj->count++;
    if (at < 0) {
        at = 0;
        for (int i = 1; i < obj->count; i++)
            if (obj->times[i] < obj->times[at])
                at = i;
    }
    obj->keys[at] = key;
    obj->values[at] = value;
    obj->times[at] = ++obj->now;
}
void lRUCacheFree(LRUCache *obj) { free(obj); }
