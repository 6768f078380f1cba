/* Label (queue): push O(1), pop O(n). Each pop moves the rest one place down by memmove. */
typedef struct {
    int *items, size, room;
} Queue;

Queue *queueCreate()
{
    return calloc(1, sizeof(Queue));
}

void queuePush(Queue *obj, int value)
{
    if (obj->size == obj->room) {
        obj->room = obj->room ? 2 * obj->room : 16;
        obj->items = realloc(obj->items, obj->room * sizeof(int));
    }
    obj->items[obj->size++] = value;
}

int queuePop(Queue *obj)
{
    int first = obj->items[0];
    obj->size--;
    memmove(obj->items, obj->items + 1, obj->size * sizeof(int));
    return first;
}

void queueFree(Queue *obj)
{
    free(obj->items);
    free(obj);
}
