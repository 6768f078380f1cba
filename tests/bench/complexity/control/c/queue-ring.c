/* Label (queue): push O(1), pop O(1). A ring that doubles, and halves when three quarters are empty. */
typedef struct { int *ring; int head, n, size; } Queue;

static void resize(Queue *q, int size) {
    int *ring = malloc(sizeof(int) * (size_t)size);
    for (int i = 0; i < q->n; i++)
        ring[i] = q->ring[(q->head + i) & (q->size - 1)];
    free(q->ring);
    q->ring = ring;
    q->head = 0;
    q->size = size;
}

Queue *queueCreate() {
    Queue *q = calloc(1, sizeof *q);
    q->size = 4;
    q->ring = malloc(sizeof(int) * 4);
    return q;
}

void queuePush(Queue *q, int value) {
    if (q->n == q->size)
        resize(q, q->size * 2);
    q->ring[(q->head + q->n++) & (q->size - 1)] = value;
}

int queuePop(Queue *q) {
    if (q->n == 0)
        return -1;
    int value = q->ring[q->head];
    q->head = (q->head + 1) & (q->size - 1);
    q->n--;
    if (q->size > 4 && q->n * 4 < q->size)
        resize(q, q->size / 2);
    return value;
}

void queueFree(Queue *q) {
    free(q->ring);
    free(q);
}
