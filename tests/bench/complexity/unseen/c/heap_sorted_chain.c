/* Label (min-heap): push O(n), pop O(1), peek O(1). A */
/* sorted chain; a large value walks to its end. */
typedef struct link {
    int value;
    struct link *next;
} Link;

typedef struct {
    Link *first;
} MinHeap;

MinHeap *minHeapCreate()
{
    return calloc(1, sizeof(MinHeap));
}

void minHeapPush(MinHeap *obj, int value)
{
    Link **at = &obj->first;
    while (*at && (*at)->value < value)
        at = &(*at)->next;
    Link *l = malloc(sizeof(Link));
    l->value = value;
    l->next = *at;
    *at = l;
}

int minHeapPop(MinHeap *obj)
{
    Link *l = obj->first;
    int value = l->value;
    obj->first = l->next;
    free(l);
    return value;
}

int minHeapPeek(MinHeap *obj)
{
    return obj->first->value;
}

void minHeapFree(MinHeap *obj)
{
    while (obj->first) {
        Link *l = obj->first;
        obj->first = l->next;
        free(l);
    }
    free(obj);
}
