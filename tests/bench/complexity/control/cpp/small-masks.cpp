// Label (small-work): work O(2^n). All masks; those with neighbouring bits are passed over, but looked at.
class Solution {
public:
    long long work(int n) {
        long long best = 0;
        for (uint64_t mask = 1; mask < (uint64_t{1} << n); mask++) {
            if (mask & (mask >> 1)) continue;
            best = max(best, (long long)(mask * 2654435761u % 1000003));
        }
        return best;
    }
};
