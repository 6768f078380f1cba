// Label (list-work): work O(n^2). Insertion sort of a copy, then a sum of every other.
long long work(int *nums, int numsSize) {
    if (numsSize == 0) return 0;
    int *a = malloc(numsSize * sizeof(int));
    memcpy(a, nums, numsSize * sizeof(int));
    for (int i = 1; i < numsSize; i++) {
        int x = a[i], j = i;
        while (j > 0 && a[j - 1] > x) { a[j] = a[j - 1]; j--; }
        a[j] = x;
    }
    long long s = 0;
    for (int i = 0; i < numsSize; i += 2) s += a[i];
    free(a);
    return s;
}
