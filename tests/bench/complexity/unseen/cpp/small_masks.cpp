/* Label (small-work): work O(2^n). Goes through all masks; the sum follows the lowest bit. */
class Solution {
public:
    long long work(int n)
    {
        long long best = 0;
        long long sum = 0;
        for (unsigned long long mask = 1; mask < 1ULL << n; mask++) {
            int bit = __builtin_ctzll(mask);
            sum += (mask >> (bit + 1)) & 1 ? -bit - 1 : bit + 1;
            if (sum * 31 % 97 > best)
                best = sum * 31 % 97;
        }
        return n == 0 ? 0 : best;
    }
};
