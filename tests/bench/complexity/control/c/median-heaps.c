/* Label (median-of-stream): add O(log n), median O(1). Two heaps; the upper one holds negated numbers. */
typedef struct { long long *a; int n, room; } Heap;
typedef struct { Heap low, high; } MedianStream;

static void put(Heap *h, long long v) {
    if (h->n == h->room)
        h->a = realloc(h->a, sizeof *h->a * (size_t)(h->room = h->room * 2 + 8));
    int i = h->n++;
    for (; i && h->a[(i - 1) / 2] < v; i = (i - 1) / 2)
        h->a[i] = h->a[(i - 1) / 2];
    h->a[i] = v;
}

static long long take(Heap *h) {
    long long top = h->a[0], v = h->a[--h->n];
    int i = 0;
    for (int c; (c = 2 * i + 1) < h->n; i = c) {
        if (c + 1 < h->n && h->a[c + 1] > h->a[c])
            c++;
        if (h->a[c] <= v)
            break;
        h->a[i] = h->a[c];
    }
    h->a[i] = v;
    return top;
}

MedianStream *medianStreamCreate() { return calloc(1, sizeof(MedianStream)); }

void medianStreamAdd(MedianStream *obj, int num) {
    put(&obj->low, num);
    put(&obj->high, -take(&obj->low));
    if (obj->high.n > obj->low.n)
        put(&obj->low, -take(&obj->high));
}

double medianStreamMedian(MedianStream *obj) {
    double low = (double)obj->low.a[0];
    return obj->low.n > obj->high.n ? low : (low - (double)obj->high.a[0]) / 2;
}

void medianStreamFree(MedianStream *obj) {
    free(obj->low.a);
    free(obj->high.a);
    free(obj);
}
