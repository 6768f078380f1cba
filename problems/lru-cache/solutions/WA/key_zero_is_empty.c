// Wrong: slots whose key is 0 count as empty, so that key 0 is never found.
typedef struct {
    int capacity;
    int now;
    int *keys, *values, *used;
} LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = malloc(sizeof(LRUCache));
    obj->capacity = capacity;
    obj->now = 0;
    obj->keys = calloc(capacity, sizeof(int));
    obj->values = calloc(capacity, sizeof(int));
    obj->used = calloc(capacity, sizeof(int));
    return obj;
}

int lRUCacheGet(LRUCache* obj, int key) {
    for (int i = 0; i < obj->capacity; i++)
        if (obj->keys[i] && obj->keys[i] == key) {
            obj->used[i] = ++obj->now;
            return obj->values[i];
        }
    return -1;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    int slot = 0;
    for (int i = 0; i < obj->capacity; i++) {
        if (obj->keys[i] == key) {
            slot = i;
            break;
        }
        if (obj->used[i] < obj->used[slot]) slot = i;
    }
    obj->keys[slot] = key;
    obj->values[slot] = value;
    obj->used[slot] = ++obj->now;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj->keys);
    free(obj->values);
    free(obj->used);
    free(obj);
}
