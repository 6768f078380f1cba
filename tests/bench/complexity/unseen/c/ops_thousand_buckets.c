/* Label (ops): find O(n), add O(1), remove O(n). 1009 buckets for ever: chains of n/1009. */
#define BUCKETS 1009

typedef struct link {
    int key, value;
    struct link *next;
} Link;

typedef struct {
    Link *heads[BUCKETS];
} Ops;

Ops *opsCreate(int capacity)
{
    (void)capacity;
    return calloc(1, sizeof(Ops));
}

int opsFind(Ops *obj, int key)
{
    for (Link *l = obj->heads[key % BUCKETS]; l; l = l->next)
        if (l->key == key)
            return l->value;
    return -1;
}

void opsAdd(Ops *obj, int key, int value)
{
    Link *l = malloc(sizeof(Link));
    *l = (Link){key, value, obj->heads[key % BUCKETS]};
    obj->heads[key % BUCKETS] = l;
}

int opsRemove(Ops *obj, int key)
{
    for (Link **l = &obj->heads[key % BUCKETS]; *l; l = &(*l)->next) {
        if ((*l)->key == key) {
            Link *gone = *l;
            *l = gone->next;
            free(gone);
            return 1;
        }
    }
    return 0;
}

void opsFree(Ops *obj)
{
    for (int b = 0; b < BUCKETS; b++) {
        while (obj->heads[b]) {
            Link *gone = obj->heads[b];
            obj->heads[b] = gone->next;
            free(gone);
        }
    }
    free(obj);
}
