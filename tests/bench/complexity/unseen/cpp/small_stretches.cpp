/* Label (small-work): work O(n^3). A table of stretches, each cut at each place. */
class Solution {
public:
    long long work(int n)
    {
        vector<vector<long long>> cost(n + 2, vector<long long>(n + 2));
        for (int length = 2; length <= n; length++)
            for (int from = 0; from + length <= n; from++) {
                long long best = LLONG_MAX;
                for (int cut = 1; cut < length; cut++) {
                    long long parts = cost[from][cut] + cost[from + cut][length - cut];
                    best = min(best, parts + from * cut % 7);
                }
                cost[from][length] = best;
            }
        return n ? cost[0][n] : 0;
    }
};
