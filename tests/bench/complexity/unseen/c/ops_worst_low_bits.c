/* Label (ops-worst): find O(n), add O(1), remove O(n). The low bits choose the chain: all in */
/* one. Keys are multiples of 2^14 and a table of 2^13 entries has 2^13 chains; add puts in */
/* front. */
typedef struct cell {
    int key, value;
    struct cell *next;
} Cell;

typedef struct {
    Cell **chains;
    int size, mask;
} Ops;

Ops *opsCreate(int capacity)
{
    (void)capacity;
    Ops *obj = malloc(sizeof(Ops));
    obj->mask = 7;
    obj->size = 0;
    obj->chains = calloc(8, sizeof(Cell *));
    return obj;
}

int opsFind(Ops *obj, int key)
{
    Cell *c = obj->chains[key & obj->mask];
    while (c && c->key != key)
        c = c->next;
    return c ? c->value : -1;
}

static void grow(Ops *obj)
{
    int mask = 2 * obj->mask + 1;
    Cell **chains = calloc(mask + 1, sizeof(Cell *));
    for (int i = 0; i <= obj->mask; i++) {
        for (Cell *c = obj->chains[i]; c;) {
            Cell *next = c->next;
            c->next = chains[c->key & mask];
            chains[c->key & mask] = c;
            c = next;
        }
    }
    free(obj->chains);
    obj->chains = chains;
    obj->mask = mask;
}

void opsAdd(Ops *obj, int key, int value)
{
    if (obj->size++ > obj->mask)
        grow(obj);
    Cell *c = malloc(sizeof(Cell));
    *c = (Cell){key, value, obj->chains[key & obj->mask]};
    obj->chains[key & obj->mask] = c;
}

int opsRemove(Ops *obj, int key)
{
    Cell **at = &obj->chains[key & obj->mask];
    while (*at && (*at)->key != key)
        at = &(*at)->next;
    if (!*at)
        return 0;
    Cell *gone = *at;
    *at = gone->next;
    free(gone);
    obj->size--;
    return 1;
}

void opsFree(Ops *obj)
{
    for (int i = 0; i <= obj->mask; i++) {
        while (obj->chains[i]) {
            Cell *gone = obj->chains[i];
            obj->chains[i] = gone->next;
            free(gone);
        }
    }
    free(obj->chains);
    free(obj);
}
