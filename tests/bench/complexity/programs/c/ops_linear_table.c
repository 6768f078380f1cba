// Label (ops-worst): find O(1), add O(1), remove O(1). A chained table by a mixing hash, met with multiples of 2^14.
typedef struct node {
    int key, value;
    struct node *next;
} node;
typedef struct {
    unsigned shift;
    node **slots;
} Ops;
Ops *opsCreate(int capacity) {
    Ops *obj = malloc(sizeof *obj);
    for (obj->shift = 28; (1u << (32 - obj->shift)) < 2u * capacity; obj->shift--)
        ;
    obj->slots = calloc(1u << (32 - obj->shift), sizeof(node *));
    return obj;
}
static node **place(Ops *obj, int key) {
    unsigned x = (unsigned)key;
    x ^= x >> 14;
    node **at = &obj->slots[x * 2654435769u >> obj->shift];
    while (*at && (*at)->key != key)
        at = &(*at)->next;
    return at;
}
int opsFind(Ops *obj, int key) {
    node *at = *place(obj, key);
    return at ? at->value : -1;
}
void opsAdd(Ops *obj, int key, int value) {
    node **at = place(obj, key);
    if (!*at) {
        *at = calloc(1, sizeof(node));
        (*at)->key = key;
    }
    (*at)->value = value;
}
int opsRemove(Ops *obj, int key) {
    node **at = place(obj, key), *gone = *at;
    if (!gone)
        return 0;
    *at = gone->next;
    free(gone);
    return 1;
}
void opsFree(Ops *obj) { free(obj); }
