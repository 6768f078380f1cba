// Label (lru-cache): get O(1), put O(1). A chained table of fixed size and nodes linked by hand.
#include <stdlib.h>
typedef struct node {
    int key, value;
    struct node *prev, *next, *chain;
} node;
typedef struct {
    int cap, count;
    unsigned mask;
    node **table;
    node head;
} LRUCache;
static unsigned slot(LRUCache *c, int key)
{
    return ((unsigned)key * 2654435761u >> 7) & c->mask;
}
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
    node *at = c->table[slot(c, key)];
    while (at && at->key != key)
        at = at->chain;
    return at;
}
LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *c = calloc(1, sizeof *c);
    c->cap = capacity;
    for (c->mask = 15; c->mask < (unsigned)capacity; c->mask = c->mask * 2 + 1)
        ;
    c->table = calloc(c->mask + 1, sizeof *c->table);
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
    node *at = find(c, key);
    if (at) {
        at->value = value;
        cut(at);
        front(c, at);
        return;
    }
    if (c->count == c->cap) {
        node **link;
        at = c->head.prev;
        cut(at);
        link = &c->table[slot(c, at->key)];
        while (*link != at)
            link = &(*link)->chain;
        *link = at->chain;
        free(at);
        c->count--;
    }
    at = malloc(sizeof *at);
    at->key = key;
    at->value = value;
    at->chain = c->table[slot(c, key)];
    c->table[slot(c, key)] = at;
    front(c, at);
    c->count++;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj);
}
