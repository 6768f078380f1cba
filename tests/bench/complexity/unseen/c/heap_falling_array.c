/* Label (min-heap): push O(n), pop O(1), peek O(1). */
/* Sorted falling; a largest one moves all others. */
typedef struct {
    int *v, n, room;
} MinHeap;

MinHeap *minHeapCreate()
{
    return calloc(1, sizeof(MinHeap));
}

void minHeapPush(MinHeap *obj, int value)
{
    if (obj->n == obj->room)
        obj->v = realloc(obj->v, (obj->room = 2 * obj->room + 4) * sizeof(int));
    int i = obj->n++;
    while (i > 0 && obj->v[i - 1] < value) {
        obj->v[i] = obj->v[i - 1];
        i--;
    }
    obj->v[i] = value;
}

int minHeapPop(MinHeap *obj)
{
    return obj->v[--obj->n];
}

int minHeapPeek(MinHeap *obj)
{
    return obj->v[obj->n - 1];
}

void minHeapFree(MinHeap *obj)
{
    free(obj->v);
    free(obj);
}
