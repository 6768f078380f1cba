/* Label (ops-worst): find O(n), add O(n), remove O(n). The hash is the low bits of the key, and the keys are multiples of 2^14: one chain has them all. */
typedef struct Link { int key, value; struct Link *next; } Link;
typedef struct { Link **table; unsigned size; } Ops;

Ops *opsCreate(int capacity) {
    Ops *o = malloc(sizeof *o);
    for (o->size = 16; o->size < (unsigned)capacity && o->size < 16384; o->size <<= 1)
        ;
    o->table = calloc(o->size, sizeof *o->table);
    return o;
}

int opsFind(Ops *o, int key) {
    for (Link *l = o->table[(unsigned)key & (o->size - 1)]; l; l = l->next)
        if (l->key == key)
            return l->value;
    return -1;
}

void opsAdd(Ops *o, int key, int value) {
    Link **head = &o->table[(unsigned)key & (o->size - 1)];
    for (Link *l = *head; l; l = l->next)
        if (l->key == key) {
            l->value = value;
            return;
        }
    Link *l = malloc(sizeof *l);
    *l = (Link){key, value, *head};
    *head = l;
}

int opsRemove(Ops *o, int key) {
    for (Link **at = &o->table[(unsigned)key & (o->size - 1)]; *at; at = &(*at)->next)
        if ((*at)->key == key) {
            Link *gone = *at;
            *at = gone->next;
            free(gone);
            return 1;
        }
    return 0;
}

void opsFree(Ops *o) {
    for (unsigned i = 0; i < o->size; i++)
        while (o->table[i]) {
            Link *l = o->table[i];
            o->table[i] = l->next;
            free(l);
        }
    free(o->table);
    free(o);
}
