// Label (number-work): work O(log n). Powers by squaring, with a constant part beside.
long long work(int n) {
    unsigned long long x = 3, y = 1;
    for (int e = n; e > 0; e /= 2) {
        if (e % 2)
            y = y * x % 1000000007u;
        x = x * x % 1000000007u;
    }
    return n ? (long long)y : 0;
}
