/* Label (median-of-stream): add O(n), median O(1). One */
/* sorted array; larger ones move up one by one. */
typedef struct {
    int *sorted;
    int size, room;
} MedianStream;

MedianStream *medianStreamCreate()
{
    return calloc(1, sizeof(MedianStream));
}

void medianStreamAdd(MedianStream *obj, int num)
{
    if (obj->size == obj->room) {
        obj->room = obj->room ? 2 * obj->room : 64;
        obj->sorted = realloc(obj->sorted, obj->room * sizeof(int));
    }
    int i = obj->size++;
    for (; i > 0 && obj->sorted[i - 1] > num; i--)
        obj->sorted[i] = obj->sorted[i - 1];
    obj->sorted[i] = num;
}

double medianStreamMedian(MedianStream *obj)
{
    return ((double)obj->sorted[obj->size / 2] + obj->sorted[(obj->size - 1) / 2]) / 2;
}

void medianStreamFree(MedianStream *obj)
{
    free(obj->sorted);
    free(obj);
}
