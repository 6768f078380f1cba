/* Label (ops-worst): find O(n), add O(n), remove O(n). A tree that is */
/* never balanced, keys rising. It becomes one chain to the right: a new */
/* largest key goes past all of it, and so does missing. */
typedef struct tree {
    int key, value;
    struct tree *left, *right;
} Tree;

typedef struct {
    Tree *root;
} Ops;

Ops *opsCreate(int capacity)
{
    (void)capacity;
    return calloc(1, sizeof(Ops));
}

static Tree **spot(Ops *obj, int key)
{
    Tree **t = &obj->root;
    while (*t && (*t)->key != key)
        t = key < (*t)->key ? &(*t)->left : &(*t)->right;
    return t;
}

int opsFind(Ops *obj, int key)
{
    Tree *t = *spot(obj, key);
    return t ? t->value : -1;
}

void opsAdd(Ops *obj, int key, int value)
{
    Tree **t = spot(obj, key);
    *t = calloc(1, sizeof(Tree));
    (*t)->key = key;
    (*t)->value = value;
}

int opsRemove(Ops *obj, int key)
{
    Tree **t = spot(obj, key);
    Tree *gone = *t;
    if (!gone)
        return 0;
    if (!gone->left) {
        *t = gone->right;
    } else if (!gone->right) {
        *t = gone->left;
    } else {
        Tree **least = &gone->right;
        while ((*least)->left)
            least = &(*least)->left;
        Tree *heir = *least;
        *least = heir->right;
        heir->left = gone->left;
        heir->right = gone->right;
        *t = heir;
    }
    free(gone);
    return 1;
}

void opsFree(Ops *obj)
{
    Tree *t = obj->root;
    while (t) {
        if (t->left) {
            Tree *l = t->left;
            t->left = l->right;
            l->right = t;
            t = l;
        } else {
            Tree *r = t->right;
            free(t);
            t = r;
        }
    }
    free(obj);
}
