// Label (ops-worst): find O(n), add O(n), remove O(n). A chained table by the low bits of the key, met with its worst keys.
typedef struct node {
    int key, value;
    struct node *next;
} node;
typedef struct {
    unsigned mask;
    node **slots;
} Ops;
Ops *opsCreate(int capacity) {
    Ops *obj = malloc(sizeof *obj);
    unsigned size = 16;
    while (size < (unsigned)capacity * 2)
        size *= 2;
    obj->mask = size - 1;
    obj->slots = calloc(size, sizeof(node *));
    return obj;
}
static node **place(Ops *obj, int key) {
    node **at = &obj->slots[(unsigned)key & obj->mask];
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
    node **at = place(obj, key);
    node *gone = *at;
    if (!gone)
        return 0;
    *at = gone->next;
    free(gone);
    return 1;
}
void opsFree(Ops *obj) { free(obj); }
