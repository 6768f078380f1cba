// Label (small-work): work O(2^n). Subset sums by recursion, no memory.
static int reach(int at, int sum) {
    if (at == 0)
        return sum % 11 == 5;
    return reach(at - 1, sum + at * 7) + reach(at - 1, sum ^ at);
}
long long work(int n) { return n ? reach(n, 0) : 0; }
