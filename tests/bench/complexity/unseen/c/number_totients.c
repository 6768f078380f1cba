/* Label (number-work): work O(n). The linear sieve crosses each number out once; sums totients. */
long long work(int n)
{
    int *phi = calloc(n + 2, sizeof(int));
    int *primes = malloc((n + 2) * sizeof(int));
    int count = 0;
    long long sum = 0;
    for (int i = 2; i <= n; i++) {
        if (!phi[i]) {
            phi[i] = i - 1;
            primes[count++] = i;
        }
        sum += phi[i];
        for (int p = 0; p < count && (long long)i * primes[p] <= n; p++) {
            if (i % primes[p] == 0) {
                phi[i * primes[p]] = phi[i] * primes[p];
                break;
            }
            phi[i * primes[p]] = phi[i] * (primes[p] - 1);
        }
    }
    free(phi);
    free(primes);
    return sum;
}
