// Label (min-heap): peek O(1), push O(log n), pop O(log n). A binary heap by hand in an array that doubles.
typedef struct {
    int *all;
    int count, room;
} MinHeap;
MinHeap *minHeapCreate() { return calloc(1, sizeof(MinHeap)); }
void minHeapPush(MinHeap *obj, int value) {
    if (obj->count == obj->room) {
        obj->room = obj->room ? obj->room * 2 : 8;
        obj->all = realloc(obj->all, obj->room * sizeof(int));
    }
    int at = obj->count++;
    while (at > 0 && obj->all[(at - 1) / 2] > value) {
        obj->all[at] = obj->all[(at - 1) / 2];
        at = (at - 1) / 2;
    }
    obj->all[at] = value;
}
int minHeapPop(MinHeap *obj) {
    int least = obj->all[0], last = obj->all[--obj->count], at = 0;
    for (;;) {
        int child = 2 * at + 1;
        if (child >= obj->count)
            break;
        if (child + 1 < obj->count && obj->all[child + 1] < obj->all[child])
            child++;
        if (obj->all[child] >= last)
            break;
        obj->all[at] = obj->all[child];
        at = child;
    }
    obj->all[at] = last;
    return least;
}
int minHeapPeek(MinHeap *obj) { return obj->all[0]; }
void minHeapFree(MinHeap *obj) { free(obj); }
