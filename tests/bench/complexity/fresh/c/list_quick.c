// Label (list-work): work O(n log n). Quicksort with a random pivot.
static unsigned seed = 12345;
static void quick(int *a, int lo, int hi) {
    while (lo < hi) {
        seed = seed * 1664525u + 1013904223u;
        int p = a[lo + (seed >> 8) % (hi - lo + 1)], i = lo, j = hi;
        while (i <= j) {
            while (a[i] < p) i++;
            while (a[j] > p) j--;
            if (i <= j) { int t = a[i]; a[i++] = a[j]; a[j--] = t; }
        }
        if (j - lo < hi - i) { quick(a, lo, j); lo = i; }
        else { quick(a, i, hi); hi = j; }
    }
}
long long work(int *nums, int numsSize) {
    int *a = malloc((numsSize + 1) * sizeof(int));
    for (int i = 0; i < numsSize; i++) a[i] = nums[i];
    quick(a, 0, numsSize - 1);
    long long gaps = 0;
    for (int i = 1; i < numsSize; i++) gaps += a[i] - a[i - 1];
    free(a);
    return gaps;
}
