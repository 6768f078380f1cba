// Label (list-work): work O(n log n). A merge sort by hand, and the median.
static void sort(int *a, int *t, int n) {
    if (n < 2) return;
    int m = n / 2, i = 0, j = m, k = 0;
    sort(a, t, m);
    sort(a + m, t, n - m);
    while (i < m && j < n) t[k++] = a[i] <= a[j] ? a[i++] : a[j++];
    while (i < m) t[k++] = a[i++];
    while (j < n) t[k++] = a[j++];
    memcpy(a, t, sizeof(int) * n);
}
long long work(int* nums, int n) {
    if (!n) return 0;
    int *a = malloc(sizeof(int) * n), *t = malloc(sizeof(int) * n);
    memcpy(a, nums, sizeof(int) * n);
    sort(a, t, n);
    long long r = a[n / 2];
    free(a);
    free(t);
    return r;
}
