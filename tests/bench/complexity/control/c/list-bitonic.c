/* Label (list-work): work O(n log^2 n). A bitonic sorting network on a copy filled up to a power of two. */
long long work(int *nums, int numsSize) {
    int size = 1;
    while (size < numsSize)
        size *= 2;
    int *a = malloc(sizeof(int) * (size_t)size);
    for (int i = 0; i < size; i++)
        a[i] = i < numsSize ? nums[i] : 2147483647;
    for (int k = 2; k <= size; k *= 2)
        for (int j = k / 2; j > 0; j /= 2)
            for (int i = 0; i < size; i++) {
                int o = i ^ j;
                if (o > i && ((i & k) == 0) == (a[i] > a[o])) {
                    int t = a[i];
                    a[i] = a[o];
                    a[o] = t;
                }
            }
    long long sum = 0;
    for (int i = 1; i < numsSize; i++)
        sum += (a[i] >= a[i - 1]) * (long long)i;
    free(a);
    return sum;
}
