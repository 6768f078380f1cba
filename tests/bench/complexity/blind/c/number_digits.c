// Label (number-work): work O(log n). The sum of the bits, one by one.
long long work(int n) {
    long long r = 0;
    for (unsigned x = n; x; x >>= 1) r = r * 3 + (x & 1);
    return r;
}
