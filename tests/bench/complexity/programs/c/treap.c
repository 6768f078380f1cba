// Label (lru-cache): get O(log n), put O(log n). A treap by key, its nodes linked in the order of use.
#include <stdlib.h>
typedef struct node {
    int key, value;
    unsigned rank;
    struct node *left, *right, *prev, *next;
} node;
typedef struct {
    int cap, count;
    unsigned seed;
    node *root;
    node head;
} LRUCache;
static void cut(node *at)
{
    at->prev->next = at->next;
    at->next->prev = at->prev;
}
static void front(LRUCache *c, node *at)
{
    at->prev = &c->head;
    at->next = c->head.next;
    at->next->prev = at;
    c->head.next = at;
}
static node *find(LRUCache *c, int key)
{
    node *at = c->root;
    while (at && at->key != key)
        at = key < at->key ? at->left : at->right;
    return at;
}
static node *merge(node *a, node *b)
{
    if (!a || !b)
        return a ? a : b;
    if (a->rank > b->rank) {
        a->right = merge(a->right, b);
        return a;
    }
    b->left = merge(a, b->left);
    return b;
}
static void split(node *at, int key, node **less, node **more)
{
    if (!at) {
        *less = *more = NULL;
    } else if (at->key < key) {
        *less = at;
        split(at->right, key, &at->right, more);
    } else {
        *more = at;
        split(at->left, key, less, &at->left);
    }
}
LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *c = calloc(1, sizeof *c);
    c->cap = capacity;
    c->seed = 88172645u;
    c->head.prev = c->head.next = &c->head;
    return c;
}
int lRUCacheGet(LRUCache *c, int key)
{
    node *at = find(c, key);
    if (!at)
        return -1;
    cut(at);
    front(c, at);
    return at->value;
}
void lRUCachePut(LRUCache *c, int key, int value)
{
    node *at = find(c, key), *less, *more, **link;
    if (at) {
        at->value = value;
        cut(at);
        front(c, at);
        return;
    }
    if (c->count == c->cap) {
        at = c->head.prev;
        cut(at);
        link = &c->root;
        while (*link != at)
            link = at->key < (*link)->key ? &(*link)->left : &(*link)->right;
        *link = merge(at->left, at->right);
        free(at);
        c->count--;
    }
    at = calloc(1, sizeof *at);
    at->key = key;
    at->value = value;
    c->seed ^= c->seed << 13;
    c->seed ^= c->seed >> 17;
    c->seed ^= c->seed << 5;
    at->rank = c->seed;
    split(c->root, key, &less, &more);
    c->root = merge(merge(less, at), more);
    front(c, at);
    c->count++;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj);
}
