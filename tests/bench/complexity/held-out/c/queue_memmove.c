// Label (queue): push O(1), pop O(n). An array whose rest is moved down at each pop.
typedef struct {
    int *all;
    int count, room;
} Queue;
Queue *queueCreate() { return calloc(1, sizeof(Queue)); }
void queuePush(Queue *obj, int value) {
    if (obj->count == obj->room) {
        obj->room = obj->room * 2 + 8;
        obj->all = realloc(obj->all, obj->room * sizeof(int));
    }
    obj->all[obj->count++] = value;
}
int queuePop(Queue *obj) {
    int value = obj->all[0];
    memmove(obj->all, obj->all + 1, --obj->count * sizeof(int));
    return value;
}
void queueFree(Queue *obj) { free(obj); }
