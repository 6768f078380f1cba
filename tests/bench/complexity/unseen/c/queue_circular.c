/* Label (queue): push O(1), pop O(1). A circular array that doubles: amortised constant. */
typedef struct {
    int *ring, head, size, room;
} Queue;

Queue *queueCreate()
{
    Queue *q = malloc(sizeof(Queue));
    *q = (Queue){malloc(4 * sizeof(int)), 0, 0, 4};
    return q;
}

void queuePush(Queue *q, int value)
{
    if (q->size == q->room) {
        int *ring = malloc(2 * q->room * sizeof(int));
        for (int i = 0; i < q->size; i++)
            ring[i] = q->ring[(q->head + i) & (q->room - 1)];
        free(q->ring);
        q->ring = ring;
        q->head = 0;
        q->room *= 2;
    }
    q->ring[(q->head + q->size++) & (q->room - 1)] = value;
}

int queuePop(Queue *q)
{
    int v = q->ring[q->head];
    q->head = (q->head + 1) & (q->room - 1);
    q->size--;
    return v;
}

void queueFree(Queue *q)
{
    free(q->ring);
    free(q);
}
