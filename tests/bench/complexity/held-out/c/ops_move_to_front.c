// Label (ops): find O(n), add O(1), remove O(n). A list that moves what was found to its front; keys are added unseen.
typedef struct node {
    int key, value;
    struct node *next;
} node;
typedef struct {
    node *head;
} Ops;
Ops *opsCreate(int capacity) { return calloc(1, sizeof(Ops)); }
static node *take(Ops *obj, int key) {
    node **at = &obj->head, *found;
    while (*at && (*at)->key != key)
        at = &(*at)->next;
    found = *at;
    if (found)
        *at = found->next;
    return found;
}
int opsFind(Ops *obj, int key) {
    node *at = take(obj, key);
    if (!at)
        return -1;
    at->next = obj->head;
    obj->head = at;
    return at->value;
}
void opsAdd(Ops *obj, int key, int value) {
    node *at = malloc(sizeof *at);
    *at = (node){key, value, obj->head};
    obj->head = at;
}
int opsRemove(Ops *obj, int key) {
    node *at = take(obj, key);
    free(at);
    return at != NULL;
}
void opsFree(Ops *obj) { free(obj); }
