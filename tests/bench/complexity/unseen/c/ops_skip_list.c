/* Label (ops): find O(log n), add O(log n), remove O(log n). A skip list, heights by a coin. */
#define LEVELS 24

typedef struct node {
    int key, value, height;
    struct node *next[];
} Node;

typedef struct {
    Node *head;
    unsigned seed;
} Ops;

static Node *make(int key, int value, int height)
{
    Node *n = calloc(1, sizeof(Node) + height * sizeof(Node *));
    n->key = key;
    n->value = value;
    n->height = height;
    return n;
}

Ops *opsCreate(int capacity)
{
    (void)capacity;
    Ops *obj = malloc(sizeof(Ops));
    obj->head = make(0, 0, LEVELS);
    obj->seed = 88172645u;
    return obj;
}

static Node *before(Ops *obj, int key, Node **path)
{
    Node *n = obj->head;
    for (int l = LEVELS - 1; l >= 0; l--) {
        while (n->next[l] && n->next[l]->key < key)
            n = n->next[l];
        if (path)
            path[l] = n;
    }
    return n;
}

int opsFind(Ops *obj, int key)
{
    Node *n = before(obj, key, NULL)->next[0];
    return n && n->key == key ? n->value : -1;
}

void opsAdd(Ops *obj, int key, int value)
{
    Node *path[LEVELS];
    before(obj, key, path);
    obj->seed ^= obj->seed << 13;
    obj->seed ^= obj->seed >> 17;
    obj->seed ^= obj->seed << 5;
    int height = 1;
    for (unsigned s = obj->seed; (s & 1) && height < LEVELS; s >>= 1)
        height++;
    Node *n = make(key, value, height);
    for (int l = 0; l < height; l++) {
        n->next[l] = path[l]->next[l];
        path[l]->next[l] = n;
    }
}

int opsRemove(Ops *obj, int key)
{
    Node *path[LEVELS];
    Node *n = before(obj, key, path)->next[0];
    if (!n || n->key != key)
        return 0;
    for (int l = 0; l < n->height; l++)
        path[l]->next[l] = n->next[l];
    free(n);
    return 1;
}

void opsFree(Ops *obj)
{
    for (Node *n = obj->head; n;) {
        Node *next = n->next[0];
        free(n);
        n = next;
    }
    free(obj);
}
