/* Label (number-work): work O(n log log n). The sieve of Eratosthenes, a byte for each number. */
long long work(int n)
{
    char *no = calloc(n + 2, 1);
    long long primes = 0;
    for (int p = 2; (long long)p * p <= n; p++)
        if (!no[p])
            for (int m = p * p; m <= n; m += p)
                no[m] = 1;
    for (int p = 2; p <= n; p++)
        primes += !no[p];
    free(no);
    return primes;
}
