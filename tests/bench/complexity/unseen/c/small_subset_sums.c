/* Label (small-work): work O(2^n). All subsets by recursion: how many have a sum of 0 modulo 7? */
static long long subsets(int i, int sum)
{
    if (i == 0)
        return sum % 7 == 0;
    return subsets(i - 1, sum) + subsets(i - 1, sum + i);
}

long long work(int n)
{
    return n ? subsets(n, 0) : 0;
}
