/* Label (min-heap): push O(log n), pop O(log n), peek O(1). A heap with four children a node. */
typedef struct { int *a; int n, room; } MinHeap;

MinHeap *minHeapCreate() {
    MinHeap *h = malloc(sizeof *h);
    h->n = 0;
    h->room = 8;
    h->a = malloc(sizeof(int) * 8);
    return h;
}

void minHeapPush(MinHeap *h, int value) {
    if (h->n == h->room)
        h->a = realloc(h->a, sizeof(int) * (size_t)(h->room *= 2));
    int i = h->n++;
    while (i > 0 && h->a[(i - 1) / 4] > value) {
        h->a[i] = h->a[(i - 1) / 4];
        i = (i - 1) / 4;
    }
    h->a[i] = value;
}

int minHeapPop(MinHeap *h) {
    int top = h->a[0], last = h->a[--h->n], i = 0;
    for (;;) {
        int best = -1;
        for (int c = 4 * i + 1; c <= 4 * i + 4 && c < h->n; c++)
            if (best < 0 || h->a[c] < h->a[best])
                best = c;
        if (best < 0 || h->a[best] >= last)
            break;
        h->a[i] = h->a[best];
        i = best;
    }
    h->a[i] = last;
    return top;
}

int minHeapPeek(MinHeap *h) { return h->a[0]; }

void minHeapFree(MinHeap *h) {
    free(h->a);
    free(h);
}
