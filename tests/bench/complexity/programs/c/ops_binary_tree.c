// Label (ops): find O(log n), add O(log n). A search tree without balance: keys come in random order.
typedef struct node {
    int key, value;
    bool gone;
    struct node *child[2];
} node;
typedef struct {
    node *root;
} Ops;
Ops *opsCreate(int capacity) { return calloc(1, sizeof(Ops)); }
static node **place(Ops *obj, int key) {
    node **at = &obj->root;
    while (*at && (*at)->key != key)
        at = &(*at)->child[key > (*at)->key];
    return at;
}
int opsFind(Ops *obj, int key) {
    node *at = *place(obj, key);
    return at && !at->gone ? at->value : -1;
}
void opsAdd(Ops *obj, int key, int value) {
    node **at = place(obj, key);
    if (!*at)
        *at = calloc(1, sizeof(node));
    (*at)->key = key;
    (*at)->value = value;
    (*at)->gone = false;
}
int opsRemove(Ops *obj, int key) {
    node *at = *place(obj, key);
    if (!at || at->gone)
        return 0;
    at->gone = true;
    return 1;
}
void opsFree(Ops *obj) { free(obj); }
