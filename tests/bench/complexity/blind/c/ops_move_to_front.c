// Label (ops): find O(n), add O(1), remove O(n). A list; what is found goes to the front.
typedef struct Node { int key, value; struct Node *next; } Node;
typedef struct { Node *head; } Ops;

Ops* opsCreate(int capacity) { (void)capacity; return calloc(1, sizeof(Ops)); }
static Node *unlink_key(Ops *o, int key) {
    for (Node **p = &o->head; *p; p = &(*p)->next)
        if ((*p)->key == key) { Node *n = *p; *p = n->next; return n; }
    return NULL;
}
int opsFind(Ops* o, int key) {
    Node *n = unlink_key(o, key);
    if (!n) return -1;
    n->next = o->head;
    o->head = n;
    return n->value;
}
void opsAdd(Ops* o, int key, int value) {
    Node *n = malloc(sizeof(*n));
    *n = (Node){key, value, o->head};
    o->head = n;
}
int opsRemove(Ops* o, int key) {
    Node *n = unlink_key(o, key);
    if (!n) return 0;
    free(n);
    return 1;
}
void opsFree(Ops* o) {
    for (Node *n = o->head, *m; n; n = m) { m = n->next; free(n); }
    free(o);
}
