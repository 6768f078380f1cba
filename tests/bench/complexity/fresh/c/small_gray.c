// Label (small-work): work O(2^n). All subsets by a counter with a tally of one bit each.
long long work(int n) {
    if (n == 0) return 0;
    long long total = 0;
    for (long long mask = 0; mask < (1LL << n); mask++)
        total += __builtin_ctzll(mask | (1LL << n)) & mask;
    return total;
}
