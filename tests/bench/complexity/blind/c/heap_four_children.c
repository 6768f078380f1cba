// Label (min-heap): peek O(1), push O(log n), pop O(log n). A heap with four children each.
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
    while (i && h->a[(i - 1) / 4] > value) { h->a[i] = h->a[(i - 1) / 4]; i = (i - 1) / 4; }
    h->a[i] = value;
}
int minHeapPop(MinHeap* h) {
    if (!h->n) return -1;
    int top = h->a[0], last = h->a[--h->n], i = 0;
    for (;;) {
        int c = 4 * i + 1, best = c;
        if (c >= h->n) break;
        for (int j = c + 1; j < c + 4 && j < h->n; j++) if (h->a[j] < h->a[best]) best = j;
        if (h->a[best] >= last) break;
        h->a[i] = h->a[best];
        i = best;
    }
    h->a[i] = last;
    return top;
}
int minHeapPeek(MinHeap* h) { return h->n ? h->a[0] : -1; }
void minHeapFree(MinHeap* h) { free(h->a); free(h); }
