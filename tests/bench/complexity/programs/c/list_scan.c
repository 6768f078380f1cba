// Label (lru-cache): get O(n), put O(n). A doubly linked list, searched from its front.
#include <stdlib.h>
typedef struct node {
    int key, value;
    struct node *prev, *next;
} node;
typedef struct {
    int cap, count;
    node head;
} LRUCache;
LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *c = calloc(1, sizeof *c);
    c->cap = capacity;
    c->head.prev = c->head.next = &c->head;
    return c;
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
int lRUCacheGet(LRUCache *c, int key)
{
    for (node *at = c->head.next; at != &c->head; at = at->next)
        if (at->key == key) {
            cut(at);
            front(c, at);
            return at->value;
        }
    return -1;
}
void lRUCachePut(LRUCache *c, int key, int value)
{
    node *at;
    if (lRUCacheGet(c, key) != -1) {
        c->head.next->value = value;
        return;
    }
    if (c->count == c->cap) {
        at = c->head.prev;
        cut(at);
        free(at);
        c->count--;
    }
    at = malloc(sizeof *at);
    at->key = key;
    at->value = value;
    front(c, at);
    c->count++;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj);
}
