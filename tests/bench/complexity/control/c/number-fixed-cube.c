/* Label (number-work): work O(1). Three nested loops up to 12, and n only goes into a seed. */
long long work(int n) {
    unsigned x = (unsigned)n;
    long long sum = 0;
    for (int i = 0; i < 12; i++)
        for (int j = 0; j < 12; j++)
            for (int k = 0; k < 12; k++) {
                x = x * 1664525u + 1013904223u;
                sum += (x >> 24) > (unsigned)(i * j + k) ? 1 : 0;
            }
    return n == 0 ? 0 : sum;
}
