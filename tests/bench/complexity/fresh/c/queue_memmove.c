// Label (queue): push O(1), pop O(n). The rest moves up by one.
typedef struct { int *v; int n; int max; } Queue;
Queue* queueCreate() {
    Queue* q = malloc(sizeof(Queue));
    q->n = 0; q->max = 16; q->v = malloc(16 * sizeof(int));
    return q;
}
void queuePush(Queue* q, int value) {
    if (q->n == q->max) { q->max *= 2; q->v = realloc(q->v, q->max * sizeof(int)); }
    q->v[q->n] = value;
    q->n = q->n + 1;
}
int queuePop(Queue* q) {
    int r = q->v[0];
    q->n = q->n - 1;
    memmove(q->v, q->v + 1, q->n * sizeof(int));
    return r;
}
void queueFree(Queue* q) { free(q->v); free(q); }
