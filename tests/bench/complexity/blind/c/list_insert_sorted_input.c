// Label (list-work): work O(n log n). qsort, and then an insertion sort of what is sorted already.
static int by(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
long long work(int* nums, int n) {
    if (!n) return 0;
    int *a = malloc(sizeof(int) * n);
    memcpy(a, nums, sizeof(int) * n);
    qsort(a, n, sizeof(int), by);
    for (int i = 1; i < n; i++) {
        int x = a[i], j = i;
        for (; j && a[j - 1] > x; j--) a[j] = a[j - 1];
        a[j] = x;
    }
    long long gap = 0;
    for (int i = 1; i < n; i++) if (a[i] - a[i - 1] > gap) gap = a[i] - a[i - 1];
    free(a);
    return gap;
}
