/* Label (list-work): work O(n log n). Inversions, counted by a merge sort from the bottom up. */
long long work(int *nums, int numsSize)
{
    int *a = malloc((numsSize + 1) * sizeof(int));
    int *b = malloc((numsSize + 1) * sizeof(int));
    long long count = 0;
    for (int i = 0; i < numsSize; i++)
        a[i] = nums[i];
    for (int width = 1; width < numsSize; width *= 2) {
        for (int from = 0; from < numsSize; from += 2 * width) {
            int mid = from + width < numsSize ? from + width : numsSize;
            int end = mid + width < numsSize ? mid + width : numsSize;
            int l = from, r = mid;
            for (int o = from; o < end; o++) {
                if (l < mid && (r == end || a[l] <= a[r])) {
                    b[o] = a[l++];
                } else {
                    count += mid - l;
                    b[o] = a[r++];
                }
            }
        }
        int *t = a;
        a = b;
        b = t;
    }
    free(a);
    free(b);
    return count;
}
