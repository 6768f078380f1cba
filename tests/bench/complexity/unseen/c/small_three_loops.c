/* Label (small-work): work O(n^3). Three loops over a table without any early end. */
long long work(int n)
{
    volatile unsigned cell = 1;
    unsigned total = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            for (int k = 0; k < n; k++)
                total += cell * (unsigned)(i * j + k);
    return total;
}
