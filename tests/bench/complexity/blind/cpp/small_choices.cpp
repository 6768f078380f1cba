// Label (small-work): work O(2^n). With and without each, by recursion.
class Solution {
    long long go(int i, int n, unsigned sum) {
        if (i == n) return sum % 7 == 0;
        return go(i + 1, n, sum) + go(i + 1, n, sum * 3 + i);
    }
public:
    long long work(int n) { return n ? go(0, n, 1) : 0; }
};
