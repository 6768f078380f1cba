// Label (number-work): work O(n log n). The sums of divisors of all numbers up to n, by the harmonic walk over multiples.
long long work(int n) {
    vector<long long> s(n + 1);
    for (int d = 1; d <= n; d++)
        for (int m = d; m <= n; m += d) s[m] += d;
    long long odd = 0;
    for (long long x : s) odd ^= x;
    return odd;
}
