// Label (number-work): work O(n log n). Each number to the n-th power, by squaring.
class Solution {
public:
    long long work(int n) {
        long long r = 0;
        for (int i = 1; i <= n; i++) {
            unsigned long long p = 1, b = i;
            for (int e = n; e; e >>= 1, b = b * b % 1000003) if (e & 1) p = p * b % 1000003;
            r += p;
        }
        return r;
    }
};
