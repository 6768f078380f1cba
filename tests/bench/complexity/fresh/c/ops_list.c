// Label (ops): find O(n), add O(1), remove O(n). A singly linked list that grows at its head.
struct link { int key; int value; struct link *next; };
typedef struct { struct link *first; } Ops;
Ops *opsCreate(int capacity) { Ops *o = malloc(sizeof(Ops)); o->first = NULL; return o; }
int opsFind(Ops *o, int key) {
    struct link *l = o->first;
    while (l != NULL) {
        if (l->key == key) return l->value;
        l = l->next;
    }
    return -1;
}
void opsAdd(Ops *o, int key, int value) {
    struct link *l = malloc(sizeof(struct link));
    l->key = key;
    l->value = value;
    l->next = o->first;
    o->first = l;
}
int opsRemove(Ops *o, int key) {
    struct link *before = NULL;
    for (struct link *l = o->first; l != NULL; before = l, l = l->next) {
        if (l->key != key) continue;
        if (before) before->next = l->next; else o->first = l->next;
        free(l);
        return 1;
    }
    return 0;
}
void opsFree(Ops *o) {
    while (o->first) { struct link *l = o->first; o->first = l->next; free(l); }
    free(o);
}
