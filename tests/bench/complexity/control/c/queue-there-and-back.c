/* Label (queue): push O(1), pop O(n). Two stacks, and every pop pours all of one into the other and back. */
typedef struct { int *in, *out; int n, room; } Queue;

Queue *queueCreate() {
    Queue *q = calloc(1, sizeof *q);
    q->room = 8;
    q->in = malloc(8 * sizeof(int));
    q->out = malloc(8 * sizeof(int));
    return q;
}

void queuePush(Queue *q, int value) {
    if (q->n == q->room) {
        q->room *= 2;
        q->in = realloc(q->in, (size_t)q->room * sizeof(int));
        q->out = realloc(q->out, (size_t)q->room * sizeof(int));
    }
    q->in[q->n++] = value;
}

int queuePop(Queue *q) {
    if (!q->n)
        return -1;
    int m = 0;
    while (q->n)
        q->out[m++] = q->in[--q->n];
    int value = q->out[--m];
    while (m)
        q->in[q->n++] = q->out[--m];
    return value;
}

void queueFree(Queue *q) {
    free(q->in);
    free(q->out);
    free(q);
}
