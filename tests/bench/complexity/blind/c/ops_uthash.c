// Label (ops): find O(1), add O(1), remove O(1). uthash on the key.
typedef struct { int key, value; UT_hash_handle hh; } Item;
typedef struct { Item *items; } Ops;

Ops* opsCreate(int capacity) { (void)capacity; return calloc(1, sizeof(Ops)); }
int opsFind(Ops* o, int key) {
    Item *it;
    HASH_FIND_INT(o->items, &key, it);
    return it ? it->value : -1;
}
void opsAdd(Ops* o, int key, int value) {
    Item *it;
    HASH_FIND_INT(o->items, &key, it);
    if (!it) {
        it = malloc(sizeof(*it));
        it->key = key;
        HASH_ADD_INT(o->items, key, it);
    }
    it->value = value;
}
int opsRemove(Ops* o, int key) {
    Item *it;
    HASH_FIND_INT(o->items, &key, it);
    if (!it) return 0;
    HASH_DEL(o->items, it);
    free(it);
    return 1;
}
void opsFree(Ops* o) {
    Item *it, *next;
    HASH_ITER(hh, o->items, it, next) { HASH_DEL(o->items, it); free(it); }
    free(o);
}
