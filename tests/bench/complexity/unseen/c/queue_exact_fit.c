/* Label (queue): push O(n), pop O(1). The array always */
/* fits: each push copies it into a larger one. */
typedef struct {
    int *items;
    int head, end;
} Queue;

Queue *queueCreate()
{
    return calloc(1, sizeof(Queue));
}

void queuePush(Queue *obj, int value)
{
    int size = obj->end - obj->head;
    int *larger = malloc((size + 1) * sizeof(int));
    if (size)
        memcpy(larger, obj->items + obj->head, size * sizeof(int));
    free(obj->items);
    obj->items = larger;
    larger[size] = value;
    obj->head = 0;
    obj->end = size + 1;
}

int queuePop(Queue *obj)
{
    return obj->items[obj->head++];
}

void queueFree(Queue *obj)
{
    free(obj->items);
    free(obj);
}
