/* Label (number-work): work O(1). The sum of squares by its formula. */
class Solution {
public:
    long long work(int n)
    {
        long long m = n;
        return m * (m + 1) / 2 * (2 * m + 1) / 3;
    }
};
