/* Label (ops): find O(log n), add O(n), remove O(n). A sorted array of pairs, binary search, memmove to make and to close a gap. */
typedef struct { int key, value; } Pair;
typedef struct { Pair *a; int n, room; } Ops;

Ops *opsCreate(int capacity) {
    Ops *o = malloc(sizeof *o);
    o->n = 0;
    o->room = capacity > 4 ? capacity : 4;
    o->a = malloc(sizeof(Pair) * (size_t)o->room);
    return o;
}

static int lower(const Ops *o, int key) {
    int lo = 0, hi = o->n;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (o->a[mid].key < key)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

int opsFind(Ops *o, int key) {
    int i = lower(o, key);
    return i < o->n && o->a[i].key == key ? o->a[i].value : -1;
}

void opsAdd(Ops *o, int key, int value) {
    int i = lower(o, key);
    if (i < o->n && o->a[i].key == key) {
        o->a[i].value = value;
        return;
    }
    if (o->n == o->room) {
        o->room *= 2;
        o->a = realloc(o->a, sizeof(Pair) * (size_t)o->room);
    }
    memmove(o->a + i + 1, o->a + i, sizeof(Pair) * (size_t)(o->n - i));
    o->a[i] = (Pair){key, value};
    o->n++;
}

int opsRemove(Ops *o, int key) {
    int i = lower(o, key);
    if (i == o->n || o->a[i].key != key)
        return 0;
    o->n--;
    memmove(o->a + i, o->a + i + 1, sizeof(Pair) * (size_t)(o->n - i));
    return 1;
}

void opsFree(Ops *o) {
    free(o->a);
    free(o);
}
