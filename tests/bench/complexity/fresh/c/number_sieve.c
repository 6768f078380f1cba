// Label (number-work): work O(n log log n). How many primes: every multiple of each prime is struck out.
long long work(int n) {
    char *out = calloc(n + 1, 1);
    long long primes = 0;
    for (int p = 2; p <= n; p++) {
        if (out[p]) continue;
        primes++;
        for (long long m = 2LL * p; m <= n; m += p) out[m] = 1;
    }
    free(out);
    return primes;
}
