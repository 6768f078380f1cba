// A loop at compile time.
constexpr long burn(long n)
{
    long sum = 0;
    for (long i = 0; i < n; i++)
        for (long j = 0; j < n; j++)
            sum += i ^ j;
    return sum;
}
template <long n> struct each {
    static constexpr long value = burn(4000 + n) + each<n - 1>::value;
};
template <> struct each<0> {
    static constexpr long value = 0;
};
int main()
{
    return (int)each<500>::value;
}
