// Label (number-work): work O(sqrt n). The sum of its divisors, in pairs.
long long work(int n) {
    long long sum = 0;
    for (int d = 1; (long long)d * d <= n; d++) {
        if (n % d == 0) {
            sum += d;
            if (d != n / d) sum += n / d;
        }
    }
    return sum;
}
