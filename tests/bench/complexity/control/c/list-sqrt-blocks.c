/* Label (list-work): work O(n sqrt n). Blocks of sqrt n hold running minima; each of n queries looks at all blocks before it and at a part of its own. */
long long work(int *nums, int numsSize) {
    int b = 1;
    while (b * b < numsSize)
        b++;
    int *low = malloc(sizeof(int) * (size_t)(numsSize / b + 2));
    for (int i = 0; i < numsSize; i++)
        if (i % b == 0 || nums[i] < low[i / b])
            low[i / b] = nums[i];
    long long total = 0;
    for (int i = 0; i < numsSize; i++) {
        long long s = 0;
        for (int k = 0; k < i / b; k++)
            s ^= (long long)low[k] * (i + k);
        for (int k = i / b * b; k <= i; k++)
            s += nums[k] ^ i;
        total += s;
    }
    free(low);
    return total;
}
