/* Label (number-work): work O(n log n). Adds each number to the sums of all its multiples. */
class Solution {
public:
    long long work(int n)
    {
        vector<int> sums(n + 1);
        for (int d = 1; d <= n; d++)
            for (int m = d; m <= n; m += d)
                sums[m] += d;
        long long abundant = 0;
        for (int i = 1; i <= n; i++)
            abundant += sums[i] > 2 * i;
        return abundant;
    }
};
