/* Label (ops): find O(log n), add O(log n), remove O(log n). A splay tree, top down: amortised. */
typedef struct splay {
    int key, value;
    struct splay *left, *right;
} Splay;

typedef struct {
    Splay *root;
} Ops;

Ops *opsCreate(int capacity)
{
    (void)capacity;
    return calloc(1, sizeof(Ops));
}

static Splay *splay(Splay *t, int key)
{
    Splay sides = {0, 0, NULL, NULL};
    Splay *low = &sides, *high = &sides;
    if (!t)
        return NULL;
    for (;;) {
        if (key < t->key) {
            Splay *l = t->left;
            if (l && key < l->key) {
                t->left = l->right;
                l->right = t;
                t = l;
            }
            if (!t->left)
                break;
            high->left = t;
            high = t;
            t = t->left;
        } else if (key > t->key) {
            Splay *r = t->right;
            if (r && key > r->key) {
                t->right = r->left;
                r->left = t;
                t = r;
            }
            if (!t->right)
                break;
            low->right = t;
            low = t;
            t = t->right;
        } else {
            break;
        }
    }
    low->right = t->left;
    high->left = t->right;
    t->left = sides.right;
    t->right = sides.left;
    return t;
}

int opsFind(Ops *obj, int key)
{
    obj->root = splay(obj->root, key);
    return obj->root && obj->root->key == key ? obj->root->value : -1;
}

void opsAdd(Ops *obj, int key, int value)
{
    Splay *n = malloc(sizeof(Splay));
    Splay *t = splay(obj->root, key);
    *n = (Splay){key, value, NULL, NULL};
    if (t && t->key < key) {
        n->left = t;
        n->right = t->right;
        t->right = NULL;
    } else if (t) {
        n->right = t;
        n->left = t->left;
        t->left = NULL;
    }
    obj->root = n;
}

int opsRemove(Ops *obj, int key)
{
    Splay *t = splay(obj->root, key);
    obj->root = t;
    if (!t || t->key != key)
        return 0;
    if (!t->left) {
        obj->root = t->right;
    } else {
        obj->root = splay(t->left, key);
        obj->root->right = t->right;
    }
    free(t);
    return 1;
}

void opsFree(Ops *obj)
{
    Splay *t = obj->root;
    while (t) {
        Splay *l = t->left;
        if (l) {
            t->left = l->right;
            l->right = t;
            t = l;
        } else {
            Splay *r = t->right;
            free(t);
            t = r;
        }
    }
    free(obj);
}
