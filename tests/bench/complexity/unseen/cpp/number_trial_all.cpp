/* Label (number-work): work O(n sqrt n). For each number up to n all divisors up to its root. */
long long work(int n)
{
    long long count = 0;
    for (int i = 1; i <= n; i++)
        for (int d = 1; d * d <= i; d++)
            count += i % d == 0;
    return count;
}
