/* Label (number-work): work O(sqrt n). Counts divisors by trying all up to the root. */
long long work(int n)
{
    long long count = 0;
    for (long long d = 1; d * d <= n; d++)
        if (n % d == 0)
            count += d * d == n ? 1 : 2;
    return count;
}
