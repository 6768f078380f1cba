/* Label (number-work): work O(sqrt n). The sum of n / i for all i, in blocks of equal quotients. */
long long work(int n) {
    long long sum = 0;
    for (long long i = 1, last; i <= n; i = last + 1) {
        long long q = n / i;
        last = n / q;
        sum += q * (last - i + 1);
    }
    return sum;
}
