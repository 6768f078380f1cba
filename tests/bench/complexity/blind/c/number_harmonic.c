// Label (number-work): work O(n log n). The divisors of all numbers, by their multiples.
long long work(int n) {
    int *d = calloc(n + 1, sizeof(int));
    for (int i = 1; i <= n; i++)
        for (int j = i; j <= n; j += i) d[j]++;
    long long best = 0;
    for (int i = 1; i <= n; i++) if (d[i] > best) best = d[i];
    free(d);
    return best;
}
