// Label (number-work): work O(n sqrt n). For each i all j up to its root, without stopping early.
long long work(int n) {
    long long r = 0;
    for (int i = 1; i <= n; i++)
        for (int j = 1; (long long)j * j <= i; j++) r += i % j == 0;
    return r;
}
