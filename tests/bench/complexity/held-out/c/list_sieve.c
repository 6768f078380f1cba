// Label (list-work): work O(n log log n). A sieve up to the length.
long long work(int *nums, int numsSize) {
    char *out = calloc(numsSize + 1, 1);
    long long sum = 0;
    for (int i = 2; i < numsSize; i++) {
        if (out[i])
            continue;
        sum += nums[i];
        for (long long j = (long long)i * i; j < numsSize; j += i)
            out[j] = 1;
    }
    free(out);
    return sum;
}
