/* Label (min-heap): push O(1), pop O(n), peek O(n). A */
/* bag in any order; each look goes through it. */
typedef struct {
    int *bag, size, room;
} MinHeap;

MinHeap *minHeapCreate()
{
    return calloc(1, sizeof(MinHeap));
}

void minHeapPush(MinHeap *obj, int value)
{
    if (obj->size == obj->room) {
        obj->room = obj->room * 3 / 2 + 8;
        obj->bag = realloc(obj->bag, obj->room * sizeof(int));
    }
    obj->bag[obj->size++] = value;
}

static int least(MinHeap *obj)
{
    int best = 0;
    for (int i = 1; i < obj->size; i++)
        if (obj->bag[i] < obj->bag[best])
            best = i;
    return best;
}

int minHeapPop(MinHeap *obj)
{
    int at = least(obj);
    int value = obj->bag[at];
    obj->bag[at] = obj->bag[--obj->size];
    return value;
}

int minHeapPeek(MinHeap *obj)
{
    return obj->bag[least(obj)];
}

void minHeapFree(MinHeap *obj)
{
    free(obj->bag);
    free(obj);
}
