/* Label (number-work): work O(n log n). Euclid with each number below n: log n steps on average. */
class Solution {
    static int divisor(int a, int b)
    {
        while (b) {
            int r = a % b;
            a = b;
            b = r;
        }
        return a;
    }

public:
    long long work(int n)
    {
        long long sum = 0;
        for (int i = 1; i < n; i++)
            sum += divisor(n, i);
        return sum;
    }
};
