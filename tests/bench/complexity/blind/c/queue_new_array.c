// Label (queue): push O(n), pop O(1). Each push copies all into a new array that fits exactly.
typedef struct { int *a; int head, n; } Queue;

Queue* queueCreate() { return calloc(1, sizeof(Queue)); }
void queuePush(Queue* q, int value) {
    int live = q->n - q->head;
    int *b = malloc(sizeof(int) * (live + 1));
    if (live) memcpy(b, q->a + q->head, sizeof(int) * live);
    b[live] = value;
    free(q->a);
    q->a = b; q->head = 0; q->n = live + 1;
}
int queuePop(Queue* q) { return q->head < q->n ? q->a[q->head++] : -1; }
void queueFree(Queue* q) { free(q->a); free(q); }
