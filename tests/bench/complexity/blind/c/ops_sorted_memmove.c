// Label (ops): find O(log n), add O(n), remove O(n). A sorted array, binary search, memmove.
typedef struct { int key, value; } Pair;
typedef struct { Pair *a; int n, cap; } Ops;

Ops* opsCreate(int capacity) {
    Ops *o = malloc(sizeof(*o));
    o->n = 0; o->cap = capacity + 16;
    o->a = malloc(sizeof(Pair) * o->cap);
    return o;
}
static int lower(Ops *o, int key) {
    int lo = 0, hi = o->n;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (o->a[mid].key < key) lo = mid + 1; else hi = mid;
    }
    return lo;
}
int opsFind(Ops* o, int key) {
    int i = lower(o, key);
    return i < o->n && o->a[i].key == key ? o->a[i].value : -1;
}
void opsAdd(Ops* o, int key, int value) {
    int i = lower(o, key);
    if (i < o->n && o->a[i].key == key) { o->a[i].value = value; return; }
    if (o->n == o->cap) o->a = realloc(o->a, sizeof(Pair) * (o->cap *= 2));
    memmove(o->a + i + 1, o->a + i, sizeof(Pair) * (o->n - i));
    o->a[i] = (Pair){key, value};
    o->n++;
}
int opsRemove(Ops* o, int key) {
    int i = lower(o, key);
    if (i == o->n || o->a[i].key != key) return 0;
    memmove(o->a + i, o->a + i + 1, sizeof(Pair) * (o->n - i - 1));
    o->n--;
    return 1;
}
void opsFree(Ops* o) { free(o->a); free(o); }
