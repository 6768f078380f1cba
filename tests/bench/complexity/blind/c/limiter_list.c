// Label (limiter): allow O(1), count O(1). A linked list; what is too old is freed when it is met.
typedef struct Node { int t; struct Node *next; } Node;
typedef struct { Node *head, *tail; int limit, window, n; } Limiter;

Limiter* limiterCreate(int limit, int windowMs) {
    Limiter *l = calloc(1, sizeof(*l));
    l->limit = limit; l->window = windowMs;
    return l;
}
static void expire(Limiter *l, int now) {
    while (l->head && l->head->t <= now - l->window) {
        Node *n = l->head;
        l->head = n->next;
        free(n);
        l->n--;
    }
}
bool limiterAllow(Limiter* l, int now) {
    expire(l, now);
    if (l->n >= l->limit) return false;
    Node *n = malloc(sizeof(*n));
    n->t = now; n->next = NULL;
    if (l->head) l->tail->next = n; else l->head = n;
    l->tail = n;
    l->n++;
    return true;
}
int limiterCount(Limiter* l, int now) { expire(l, now); return l->n; }
void limiterFree(Limiter* l) {
    for (Node *n = l->head, *m; n; n = m) { m = n->next; free(n); }
    free(l);
}
