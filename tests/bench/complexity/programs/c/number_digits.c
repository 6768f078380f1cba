// Label (number-work): work O(log n). Its bits, one by one.
long long work(int n) {
    long long sum = 0;
    for (int at = n; at > 0; at >>= 1)
        sum = sum * 3 + (at & 1);
    return sum;
}
