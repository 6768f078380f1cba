// Label (list-work): work O(n log n). Inversions by a Fenwick tree over ranks.
class Solution {
public:
    long long work(vector<int>& nums) {
        int n = (int)nums.size();
        vector<int> s(nums), f(n + 1);
        sort(s.begin(), s.end());
        long long inv = 0;
        for (int i = n - 1; i >= 0; i--) {
            int r = (int)(lower_bound(s.begin(), s.end(), nums[i]) - s.begin());
            for (int j = r; j > 0; j -= j & -j) inv += f[j];
            for (int j = r + 1; j <= n; j += j & -j) f[j]++;
        }
        return inv;
    }
};
