// Label (ops): find O(1), add O(1), remove O(1). Open addressing that doubles at a load of three quarters, with tombstones.
typedef struct {
    int *keys, *values;
    char *state;
    unsigned size, used;
} Ops;
static unsigned mix(int key) {
    unsigned x = (unsigned)key * 2654435769u;
    return x ^ x >> 15;
}
static void reserve(Ops *obj, unsigned size) {
    obj->size = size;
    obj->used = 0;
    obj->keys = malloc(size * sizeof(int));
    obj->values = malloc(size * sizeof(int));
    obj->state = calloc(size, 1);
}
static unsigned place(Ops *obj, int key) {
    unsigned at = mix(key) & (obj->size - 1);
    while (obj->state[at] && !(obj->state[at] == 1 && obj->keys[at] == key))
        at = (at + 1) & (obj->size - 1);
    return at;
}
Ops *opsCreate(int capacity) {
    Ops *obj = malloc(sizeof *obj);
    reserve(obj, 16);
    return obj;
}
int opsFind(Ops *obj, int key) {
    unsigned at = place(obj, key);
    return obj->state[at] ? obj->values[at] : -1;
}
void opsAdd(Ops *obj, int key, int value) {
    if (obj->used * 4 >= obj->size * 3) {
        Ops old = *obj;
        reserve(obj, old.size * 2);
        for (unsigned i = 0; i < old.size; i++)
            if (old.state[i] == 1)
                opsAdd(obj, old.keys[i], old.values[i]);
        free(old.keys);
        free(old.values);
        free(old.state);
    }
    unsigned at = place(obj, key);
    obj->used += !obj->state[at];
    obj->state[at] = 1;
    obj->keys[at] = key;
    obj->values[at] = value;
}
int opsRemove(Ops *obj, int key) {
    unsigned at = place(obj, key);
    if (!obj->state[at])
        return 0;
    obj->state[at] = 2;
    return 1;
}
void opsFree(Ops *obj) { free(obj); }
