/* Label (number-work): work O(n^3). Three loops, each from 0 to n. */
long long work(int n)
{
    unsigned long long h = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            for (int k = 0; k < n; k++)
                h = (h ^ (unsigned)(i + j * k)) * 0x100000001b3ull;
    return (long long)(h >> 2);
}
