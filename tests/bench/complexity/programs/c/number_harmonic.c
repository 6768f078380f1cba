// Label (number-work): work O(n log n). Multiples of each number.
long long work(int n) {
    long long sum = 0;
    for (int i = 1; i <= n; i++)
        for (int j = i; j <= n; j += i)
            sum += j ^ i;
    return sum;
}
