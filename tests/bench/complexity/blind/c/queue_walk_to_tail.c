// Label (queue): push O(n), pop O(1). A list without a pointer to its end.
typedef struct Node { int v; struct Node *next; } Node;
typedef struct { Node *head; } Queue;

Queue* queueCreate() { return calloc(1, sizeof(Queue)); }
void queuePush(Queue* q, int value) {
    Node **p = &q->head;
    while (*p) p = &(*p)->next;
    *p = malloc(sizeof(Node));
    (*p)->v = value; (*p)->next = NULL;
}
int queuePop(Queue* q) {
    if (!q->head) return -1;
    Node *n = q->head;
    int v = n->v;
    q->head = n->next;
    free(n);
    return v;
}
void queueFree(Queue* q) {
    for (Node *n = q->head, *m; n; n = m) { m = n->next; free(n); }
    free(q);
}
