// Label (number-work): work O(sqrt n). Trial division up to the root.
long long work(int n) {
    long long found = 0;
    for (long long d = 1; d * d <= n; d++)
        found += n % d == 0;
    return found;
}
