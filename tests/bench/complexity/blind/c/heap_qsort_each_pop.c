// Label (min-heap): peek O(n), push O(1), pop O(n log n). Sorted by qsort before each pop; peek
// looks through it.
typedef struct { int *a; int n, cap; } MinHeap;

static int down(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x < y) - (x > y);
}
MinHeap* minHeapCreate() {
    MinHeap *h = malloc(sizeof(*h));
    h->n = 0; h->cap = 16;
    h->a = malloc(sizeof(int) * h->cap);
    return h;
}
void minHeapPush(MinHeap* h, int value) {
    if (h->n == h->cap) h->a = realloc(h->a, sizeof(int) * (h->cap *= 2));
    h->a[h->n++] = value;
}
int minHeapPop(MinHeap* h) {
    if (!h->n) return -1;
    qsort(h->a, h->n, sizeof(int), down);
    return h->a[--h->n];
}
int minHeapPeek(MinHeap* h) {
    int best = INT_MAX;
    for (int i = 0; i < h->n; i++) if (h->a[i] < best) best = h->a[i];
    return best;
}
void minHeapFree(MinHeap* h) { free(h->a); free(h); }
