// Label (list-work): work O(n log n). A merge sort by hand.
static void merge_sort(int *all, int *spare, int n) {
    if (n < 2)
        return;
    int half = n / 2, i = 0, j = half, k = 0;
    merge_sort(all, spare, half);
    merge_sort(all + half, spare, n - half);
    while (i < half && j < n)
        spare[k++] = all[i] <= all[j] ? all[i++] : all[j++];
    while (i < half)
        spare[k++] = all[i++];
    while (j < n)
        spare[k++] = all[j++];
    memcpy(all, spare, n * sizeof(int));
}
long long work(int *nums, int numsSize) {
    int *all = malloc((2 * numsSize + 1) * sizeof(int));
    if (numsSize)
        memcpy(all, nums, numsSize * sizeof(int));
    merge_sort(all, all + numsSize, numsSize);
    long long sum = 0;
    for (int i = 0; i < numsSize; i++)
        sum ^= (long long)all[i] * i;
    free(all);
    return sum;
}
