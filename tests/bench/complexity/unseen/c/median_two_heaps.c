/* Label (median-of-stream): add O(log n), median O(1). */
/* Two heaps, the low one with its sign turned. */
struct heap {
    long long *a;
    int size, room;
};

typedef struct {
    struct heap low, high;
} MedianStream;

MedianStream *medianStreamCreate()
{
    return calloc(1, sizeof(MedianStream));
}

static void push(struct heap *h, long long x)
{
    if (h->size == h->room)
        h->a = realloc(h->a, (h->room = 2 * h->room + 8) * sizeof(long long));
    int i = h->size++;
    while (i > 0 && h->a[(i - 1) / 2] > x) {
        h->a[i] = h->a[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    h->a[i] = x;
}

static long long pop(struct heap *h)
{
    long long top = h->a[0], x = h->a[--h->size];
    int i = 0;
    for (int c = 1; c < h->size; c = 2 * i + 1) {
        if (c + 1 < h->size && h->a[c + 1] < h->a[c])
            c++;
        if (h->a[c] >= x)
            break;
        h->a[i] = h->a[c];
        i = c;
    }
    h->a[i] = x;
    return top;
}

void medianStreamAdd(MedianStream *obj, int num)
{
    push(&obj->low, -(long long)num);
    push(&obj->high, -pop(&obj->low));
    if (obj->high.size > obj->low.size)
        push(&obj->low, -pop(&obj->high));
}

double medianStreamMedian(MedianStream *obj)
{
    if (obj->low.size > obj->high.size)
        return (double)-obj->low.a[0];
    return ((double)obj->high.a[0] - (double)obj->low.a[0]) / 2;
}

void medianStreamFree(MedianStream *obj)
{
    free(obj->low.a);
    free(obj->high.a);
    free(obj);
}
