/* Correct: main without a return type and getchar in place of scanf. */
long long next() {
    int c = getchar();
    long long n = 0;
    while (c != EOF && (c < '0' || c > '9')) c = getchar();
    for (; c >= '0' && c <= '9'; c = getchar()) n = 10 * n + c - '0';
    return n;
}
int order(long long *a, long long *b) { return (*a > *b) - (*a < *b); }
main() {
    int n = next(), open = 0, best = 0, i, m = 0;
    long long when = 0, *e = malloc((2 * n + 1) * sizeof *e);
    for (i = 0; i < n; i++) {
        long long s = next(), t = next();
        if (s < t) e[m++] = 2 * s + 1, e[m++] = 2 * t;
    }
    qsort(e, m, sizeof *e, (int (*)(const void *, const void *))order);
    for (i = 0; i < m; i++) {
        open += e[i] & 1 ? 1 : -1;
        if (open > best) best = open, when = e[i] / 2;
    }
    fprintf(stderr, "%d events\n", m);
    printf("%d %lld", best, when);
    return 0;
}
