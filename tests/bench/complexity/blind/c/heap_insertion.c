// Label (min-heap): peek O(1), push O(n), pop O(1). A descending array into which each value is
// inserted.
typedef struct { int *a; int n, cap; } MinHeap;

MinHeap* minHeapCreate() {
    MinHeap *h = malloc(sizeof(*h));
    h->n = 0; h->cap = 16;
    h->a = malloc(sizeof(int) * h->cap);
    return h;
}
void minHeapPush(MinHeap* h, int value) {
    if (h->n == h->cap) h->a = realloc(h->a, sizeof(int) * (h->cap *= 2));
    int i = h->n++;
    for (; i && h->a[i - 1] < value; i--) h->a[i] = h->a[i - 1];
    h->a[i] = value;
}
int minHeapPop(MinHeap* h) { return h->n ? h->a[--h->n] : -1; }
int minHeapPeek(MinHeap* h) { return h->n ? h->a[h->n - 1] : -1; }
void minHeapFree(MinHeap* h) { free(h->a); free(h); }
