// Label (number-work): work O(sqrt n). All up to the root, without stopping early.
class Solution {
public:
    long long work(int n) {
        long long r = 0;
        for (int i = 1; (long long)i * i <= n; i++) if (n % i == 0) r += i;
        return n ? r : 0;
    }
};
