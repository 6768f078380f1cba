// Label (small-work): work O(2^n). All subsets.
class Solution {
    int subsets(int left, unsigned sum) {
        if (left == 0)
            return sum % 3 == 0;
        return subsets(left - 1, sum) + subsets(left - 1, sum + left * left);
    }
public:
    long long work(int n) { return n == 0 ? 0 : subsets(n, 1); }
};
