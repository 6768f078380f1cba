/* Label (ops): find O(n), add O(n), remove O(n). 61 chains whatever the number of entries; each operation looks through a chain for the key. */
#define CHAINS 61
struct entry { int key, value; struct entry *next; };
typedef struct { struct entry *chain[CHAINS]; } Ops;

Ops *opsCreate(int capacity) {
    (void)capacity;
    return calloc(1, sizeof(Ops));
}

static struct entry **seek(Ops *obj, int key) {
    struct entry **at = &obj->chain[(unsigned)key % CHAINS];
    while (*at && (*at)->key != key)
        at = &(*at)->next;
    return at;
}

int opsFind(Ops *obj, int key) {
    struct entry *e = *seek(obj, key);
    return e ? e->value : -1;
}

void opsAdd(Ops *obj, int key, int value) {
    struct entry **at = seek(obj, key);
    if (!*at) {
        *at = calloc(1, sizeof **at);
        (*at)->key = key;
    }
    (*at)->value = value;
}

int opsRemove(Ops *obj, int key) {
    struct entry **at = seek(obj, key), *e = *at;
    if (!e)
        return 0;
    *at = e->next;
    free(e);
    return 1;
}

void opsFree(Ops *obj) {
    for (int i = 0; i < CHAINS; i++)
        while (obj->chain[i]) {
            struct entry *e = obj->chain[i];
            obj->chain[i] = e->next;
            free(e);
        }
    free(obj);
}
