/* Label (number-work): work O(n log log n). Eratosthenes over bytes. */
long long work(int n) {
    if (n < 2)
        return 0;
    char *composite = calloc((size_t)n + 1, 1);
    for (long long p = 2; p * p <= n; p++)
        if (!composite[p])
            for (long long m = p * p; m <= n; m += p)
                composite[m] = 1;
    long long sum = 0;
    for (int i = 2; i <= n; i++)
        if (!composite[i])
            sum += i;
    free(composite);
    return sum;
}
