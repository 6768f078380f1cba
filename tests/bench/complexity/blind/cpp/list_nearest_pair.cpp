// Label (list-work): work O(n log^2 n). Divide and conquer that sorts anew on each level.
class Solution {
    long long go(vector<int> &a, int lo, int hi) {
        if (hi - lo < 2) return 0;
        int mid = (lo + hi) / 2;
        long long r = go(a, lo, mid) + go(a, mid, hi);
        vector<int> v(a.begin() + lo, a.begin() + hi);
        sort(v.begin(), v.end());
        return r + v[v.size() / 2];
    }
public:
    long long work(vector<int>& nums) { return go(nums, 0, nums.size()); }
};
