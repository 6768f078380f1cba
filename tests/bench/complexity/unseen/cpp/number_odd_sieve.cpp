/* Label (number-work): work O(n log log n). A sieve of the odd numbers in a vector<bool>. */
class Solution {
public:
    long long work(int n)
    {
        if (n < 2)
            return 0;
        vector<bool> composite(n / 2 + 1);
        long long sum = 2;
        for (long long i = 3; i <= n; i += 2) {
            if (composite[i / 2])
                continue;
            sum += i;
            for (long long m = i * i; m <= n; m += 2 * i)
                composite[m / 2] = true;
        }
        return sum;
    }
};
