/* Label (min-heap): push O(n), pop O(1), peek O(1). Sorted with the smallest last: a large value moves everything by memmove. */
typedef struct { int *a; int n, room; } MinHeap;

MinHeap *minHeapCreate() {
    MinHeap *h = calloc(1, sizeof *h);
    h->a = malloc(sizeof(int) * (size_t)(h->room = 16));
    return h;
}

void minHeapPush(MinHeap *h, int value) {
    if (h->n == h->room)
        h->a = realloc(h->a, sizeof(int) * (size_t)(h->room += h->room / 2));
    int lo = 0, hi = h->n;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (h->a[mid] > value)
            lo = mid + 1;
        else
            hi = mid;
    }
    memmove(h->a + lo + 1, h->a + lo, sizeof(int) * (size_t)(h->n++ - lo));
    h->a[lo] = value;
}

int minHeapPop(MinHeap *h) { return h->a[--h->n]; }
int minHeapPeek(MinHeap *h) { return h->a[h->n - 1]; }

void minHeapFree(MinHeap *h) {
    free(h->a);
    free(h);
}
