// Label (min-heap): peek O(1), push O(log n), pop O(log n). The heap of the textbook, with swaps.
typedef struct { int *a; int n, room; } MinHeap;
MinHeap *minHeapCreate() {
    MinHeap *h = malloc(sizeof(MinHeap));
    h->n = 0; h->room = 4; h->a = malloc(4 * sizeof(int));
    return h;
}
static void swap(int *x, int *y) { int t = *x; *x = *y; *y = t; }
void minHeapPush(MinHeap *h, int value) {
    if (h->n == h->room) h->a = realloc(h->a, (h->room *= 2) * sizeof(int));
    int i = h->n++;
    h->a[i] = value;
    while (i > 0 && h->a[(i - 1) / 2] > h->a[i]) {
        swap(&h->a[i], &h->a[(i - 1) / 2]);
        i = (i - 1) / 2;
    }
}
int minHeapPeek(MinHeap *h) { return h->a[0]; }
int minHeapPop(MinHeap *h) {
    int top = h->a[0], i = 0;
    h->a[0] = h->a[--h->n];
    for (;;) {
        int s = i, l = 2 * i + 1, r = l + 1;
        if (l < h->n && h->a[l] < h->a[s]) s = l;
        if (r < h->n && h->a[r] < h->a[s]) s = r;
        if (s == i) return top;
        swap(&h->a[s], &h->a[i]);
        i = s;
    }
}
void minHeapFree(MinHeap *h) { free(h->a); free(h); }
