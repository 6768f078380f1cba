/* Label (number-work): work O(log n). 3^n by squaring, modulo a prime. */
long long work(int n)
{
    unsigned long long power = 1, base = 3;
    if (n == 0)
        return 0;
    while (n) {
        if (n & 1)
            power = power * base % 1000000007u;
        base = base * base % 1000000007u;
        n >>= 1;
    }
    return (long long)power;
}
