/* Label (ops): find O(1), add O(n), remove O(1). A hash table that gets 32 */
/* chains more, not twice. So one add in 32 hashes all n entries again. */
typedef struct node {
    int key, value;
    struct node *next;
} Node;

typedef struct {
    Node **chains;
    unsigned count, size;
} Ops;

Ops *opsCreate(int capacity)
{
    (void)capacity;
    Ops *obj = malloc(sizeof(Ops));
    obj->count = 32;
    obj->size = 0;
    obj->chains = calloc(obj->count, sizeof(Node *));
    return obj;
}

static Node **chain(Ops *obj, int key)
{
    unsigned h = (unsigned)key * 2654435761u;
    return &obj->chains[(h ^ (h >> 16)) % obj->count];
}

int opsFind(Ops *obj, int key)
{
    for (Node *n = *chain(obj, key); n; n = n->next)
        if (n->key == key)
            return n->value;
    return -1;
}

static void link_in(Ops *obj, Node *n)
{
    Node **head = chain(obj, n->key);
    n->next = *head;
    *head = n;
}

void opsAdd(Ops *obj, int key, int value)
{
    if (obj->size == obj->count) {
        Node **old = obj->chains;
        unsigned count = obj->count;
        obj->count += 32;
        obj->chains = calloc(obj->count, sizeof(Node *));
        for (unsigned i = 0; i < count; i++) {
            for (Node *n = old[i]; n;) {
                Node *next = n->next;
                link_in(obj, n);
                n = next;
            }
        }
        free(old);
    }
    Node *n = malloc(sizeof(Node));
    n->key = key;
    n->value = value;
    link_in(obj, n);
    obj->size++;
}

int opsRemove(Ops *obj, int key)
{
    for (Node **at = chain(obj, key); *at; at = &(*at)->next) {
        if ((*at)->key == key) {
            Node *gone = *at;
            *at = gone->next;
            free(gone);
            obj->size--;
            return 1;
        }
    }
    return 0;
}

void opsFree(Ops *obj)
{
    for (unsigned i = 0; i < obj->count; i++) {
        while (obj->chains[i]) {
            Node *gone = obj->chains[i];
            obj->chains[i] = gone->next;
            free(gone);
        }
    }
    free(obj->chains);
    free(obj);
}
