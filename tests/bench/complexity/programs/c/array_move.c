// Label (lru-cache): get O(n), put O(n). An array in the order of use, searched and closed with memmove.
#include <stdlib.h>
#include <string.h>
typedef struct {
    int cap, count;
    long *order;
} LRUCache;
LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *c = calloc(1, sizeof *c);
    c->cap = capacity;
    c->order = malloc(sizeof(long) * (capacity + 1));
    return c;
}
int lRUCacheGet(LRUCache *c, int key)
{
    for (int i = 0; i < c->count; i++)
        if ((int)c->order[i] == key) {
            long found = c->order[i];
            memmove(c->order + i, c->order + i + 1, sizeof(long) * (c->count - i - 1));
            c->order[c->count - 1] = found;
            return (int)(found >> 32);
        }
    return -1;
}
void lRUCachePut(LRUCache *c, int key, int value)
{
    long entry = (long)value << 32 | key;
    if (lRUCacheGet(c, key) != -1) {
        c->order[c->count - 1] = entry;
        return;
    }
    if (c->count == c->cap)
        memmove(c->order, c->order + 1, sizeof(long) * --c->count);
    c->order[c->count++] = entry;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj);
}
