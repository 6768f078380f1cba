// Label (number-work): work O(n log log n). A sieve.
class Solution {
public:
    long long work(int n) {
        vector<char> out(n + 1);
        long long sum = 0;
        for (int i = 2; i < n; i++) {
            if (out[i])
                continue;
            sum += i;
            for (long long j = 2LL * i; j < n; j += i)
                out[j] = 1;
        }
        return sum;
    }
};
