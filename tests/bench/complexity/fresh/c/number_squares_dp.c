// Label (number-work): work O(n sqrt n). The fewest squares that add up to it, for all numbers below.
long long work(int n) {
    int *least = malloc((n + 1) * sizeof(int));
    least[0] = 0;
    for (int i = 1; i <= n; i++) {
        least[i] = i;
        for (int r = 1; r * r <= i; r++)
            if (least[i - r * r] + 1 < least[i]) least[i] = least[i - r * r] + 1;
    }
    int r = least[n];
    free(least);
    return r;
}
