/* Label (list-work): work O(n). Sorted by four passes over bytes, then one over neighbours. */
long long work(int *nums, int numsSize)
{
    unsigned *a = malloc((numsSize + 1) * sizeof(unsigned));
    unsigned *b = malloc((numsSize + 1) * sizeof(unsigned));
    for (int i = 0; i < numsSize; i++)
        a[i] = (unsigned)nums[i] ^ 0x80000000u;
    for (int shift = 0; shift < 32; shift += 8) {
        int start[257] = {0};
        for (int i = 0; i < numsSize; i++)
            start[((a[i] >> shift) & 255) + 1]++;
        for (int d = 0; d < 256; d++)
            start[d + 1] += start[d];
        for (int i = 0; i < numsSize; i++)
            b[start[(a[i] >> shift) & 255]++] = a[i];
        unsigned *t = a;
        a = b;
        b = t;
    }
    long long gap = 0;
    for (int i = 1; i < numsSize; i++)
        if ((long long)a[i] - a[i - 1] > gap)
            gap = (long long)a[i] - a[i - 1];
    free(a);
    free(b);
    return gap;
}
