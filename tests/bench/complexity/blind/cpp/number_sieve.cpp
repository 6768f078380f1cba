// Label (number-work): work O(n log log n). The primes, by Eratosthenes on bytes.
class Solution {
public:
    long long work(int n) {
        vector<char> no(n + 1);
        long long r = 0;
        for (int i = 2; i <= n; i++) {
            if (no[i]) continue;
            r++;
            for (long long j = (long long)i * i; j <= n; j += i) no[j] = 1;
        }
        return r;
    }
};
