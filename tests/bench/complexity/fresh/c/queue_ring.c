// Label (queue): push O(1), pop O(1). A ring that doubles.
typedef struct { int *data; unsigned head, count, room; } Queue;
Queue *queueCreate() {
    Queue *q = calloc(1, sizeof *q);
    q->room = 8;
    q->data = malloc(q->room * sizeof(int));
    return q;
}
void queuePush(Queue *q, int value) {
    if (q->count == q->room) {
        int *bigger = malloc(2 * q->room * sizeof(int));
        for (unsigned i = 0; i < q->count; i++) bigger[i] = q->data[(q->head + i) % q->room];
        free(q->data);
        q->data = bigger;
        q->head = 0;
        q->room *= 2;
    }
    q->data[(q->head + q->count++) % q->room] = value;
}
int queuePop(Queue *q) {
    int value = q->data[q->head];
    q->head = (q->head + 1) % q->room;
    q->count--;
    return value;
}
void queueFree(Queue *q) { free(q->data); free(q); }
