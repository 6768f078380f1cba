/* Label (min-heap): push O(log n), pop O(log n), peek O(1). */
/* The usual array; least goes to the top. */
typedef struct {
    int *a, size, room;
} MinHeap;

MinHeap *minHeapCreate()
{
    MinHeap *h = malloc(sizeof(MinHeap));
    *h = (MinHeap){malloc(4 * sizeof(int)), 0, 4};
    return h;
}

void minHeapPush(MinHeap *h, int value)
{
    if (h->size == h->room)
        h->a = realloc(h->a, (h->room *= 2) * sizeof(int));
    int i = h->size++;
    for (; i && h->a[(i - 1) / 2] > value; i = (i - 1) / 2)
        h->a[i] = h->a[(i - 1) / 2];
    h->a[i] = value;
}

int minHeapPop(MinHeap *h)
{
    int top = h->a[0];
    int last = h->a[--h->size];
    int i = 0;
    for (int c = 1; c < h->size; c = 2 * i + 1) {
        c += c + 1 < h->size && h->a[c + 1] < h->a[c];
        if (h->a[c] >= last)
            break;
        h->a[i] = h->a[c];
        i = c;
    }
    h->a[i] = last;
    return top;
}

int minHeapPeek(MinHeap *h)
{
    return h->a[0];
}

void minHeapFree(MinHeap *h)
{
    free(h->a);
    free(h);
}
