// Label (list-work): work O(n log^2 n). The closest pair of points (i, nums[i]), the strip sorted at each level.
class Solution {
    typedef pair<long long, long long> P;
    static long long dist(const P &a, const P &b) {
        return (a.first - b.first) * (a.first - b.first) + (a.second - b.second) * (a.second - b.second);
    }
    long long solve(vector<P> &p, int l, int r) {
        if (r - l <= 1) return LLONG_MAX;
        int m = (l + r) / 2;
        long long d = min(solve(p, l, m), solve(p, m, r));
        vector<P> strip(p.begin() + l, p.begin() + r);
        sort(strip.begin(), strip.end(), [](const P &a, const P &b) { return a.second < b.second; });
        for (size_t i = 0; i + 1 < strip.size(); i++) d = min(d, dist(strip[i], strip[i + 1]));
        return d;
    }
public:
    long long work(vector<int> &nums) {
        if (nums.size() < 2) return 0;
        vector<P> p;
        for (size_t i = 0; i < nums.size(); i++) p.push_back({(long long)i, nums[i]});
        return solve(p, 0, p.size());
    }
};
