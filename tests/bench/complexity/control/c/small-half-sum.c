/* Label (small-work): work O(2^n). Counts the halves of n ones by choosing, and cuts off what is above half: most of the tree remains. */
static long long choose(int left, int sum, int half) {
    if (sum > half)
        return 0;
    if (left == 0)
        return sum == half;
    return choose(left - 1, sum + 1, half) + choose(left - 1, sum, half);
}

long long work(int n) { return n ? choose(n, 0, n / 2) : 0; }
