// Label (list-work): work O(n). A radix sort by four bytes.
long long work(int* nums, int n) {
    if (!n) return 0;
    unsigned *a = malloc(sizeof(int) * n), *b = malloc(sizeof(int) * n), *t;
    memcpy(a, nums, sizeof(int) * n);
    for (int shift = 0; shift < 32; shift += 8) {
        int count[257] = {0};
        for (int i = 0; i < n; i++) count[(a[i] >> shift & 255) + 1]++;
        for (int i = 0; i < 256; i++) count[i + 1] += count[i];
        for (int i = 0; i < n; i++) b[count[a[i] >> shift & 255]++] = a[i];
        t = a; a = b; b = t;
    }
    long long r = a[n / 2];
    free(a);
    free(b);
    return r;
}
