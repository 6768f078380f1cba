// Label (number-work): work O(n^2). Pairs.
long long work(int n) {
    unsigned found = 0;
    for (int a = 0; a < n; a++)
        for (int b = a; b < n; b++)
            found += (unsigned)(a ^ b) % 5u == 0;
    return n ? found : 0;
}
