// Label (small-work): work O(2^n). The towers of Hanoi, each move made.
static long long moves(int n, int *p, int a, int b, int c) {
    if (!n) return 0;
    long long r = moves(n - 1, p, a, c, b);
    p[a]--;
    p[b]++;
    return r + 1 + moves(n - 1, p, c, b, a);
}
long long work(int n) {
    int p[3] = {n, 0, 0};
    return moves(n, p, 0, 1, 2);
}
