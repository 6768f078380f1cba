/* Label (list-work): work O(n). A radix sort in three passes of 11 bits, then the sum of the gaps. */
long long work(int *nums, int numsSize) {
    if (numsSize == 0)
        return 0;
    unsigned *a = malloc(sizeof(unsigned) * (size_t)numsSize), *b = malloc(sizeof(unsigned) * (size_t)numsSize);
    for (int i = 0; i < numsSize; i++)
        a[i] = (unsigned)nums[i] ^ 0x80000000u;
    for (int shift = 0; shift < 33; shift += 11) {
        int count[2049] = {0};
        for (int i = 0; i < numsSize; i++)
            count[((a[i] >> shift) & 2047) + 1]++;
        for (int i = 0; i < 2048; i++)
            count[i + 1] += count[i];
        for (int i = 0; i < numsSize; i++)
            b[count[(a[i] >> shift) & 2047]++] = a[i];
        unsigned *t = a;
        a = b;
        b = t;
    }
    long long sum = 0;
    for (int i = 1; i < numsSize; i++)
        sum += (long long)(a[i] - a[i - 1]) * (i & 7);
    free(a);
    free(b);
    return sum;
}
