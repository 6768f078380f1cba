// Label (queue): push O(1), pop O(1). Two stacks: amortised.
typedef struct {
    int *in, *out;
    int in_count, out_count, in_room, out_room;
} Queue;
Queue *queueCreate() { return calloc(1, sizeof(Queue)); }
void queuePush(Queue *obj, int value) {
    if (obj->in_count == obj->in_room) {
        obj->in_room = obj->in_room * 2 + 8;
        obj->in = realloc(obj->in, obj->in_room * sizeof(int));
    }
    obj->in[obj->in_count++] = value;
}
int queuePop(Queue *obj) {
    if (obj->out_count == 0) {
        if (obj->out_room < obj->in_count) {
            obj->out_room = obj->in_count;
            obj->out = realloc(obj->out, obj->out_room * sizeof(int));
        }
        while (obj->in_count)
            obj->out[obj->out_count++] = obj->in[--obj->in_count];
    }
    return obj->out[--obj->out_count];
}
void queueFree(Queue *obj) { free(obj); }
