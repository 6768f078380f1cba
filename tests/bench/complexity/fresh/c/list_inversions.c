// Label (list-work): work O(n log n). Inversions by qsort for ranks and a Fenwick tree.
static int up(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
long long work(int *nums, int numsSize) {
    int n = numsSize;
    int *sorted = malloc((n + 1) * sizeof(int)), *tree = calloc(n + 2, sizeof(int));
    for (int i = 0; i < n; i++) sorted[i] = nums[i];
    qsort(sorted, n, sizeof(int), up);
    long long found = 0;
    for (int i = n - 1; i >= 0; i--) {
        int lo = 0, hi = n;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (sorted[mid] < nums[i]) lo = mid + 1; else hi = mid;
        }
        for (int j = lo; j > 0; j -= j & -j) found += tree[j];
        for (int j = lo + 1; j <= n; j += j & -j) tree[j]++;
    }
    free(sorted); free(tree);
    return found;
}
