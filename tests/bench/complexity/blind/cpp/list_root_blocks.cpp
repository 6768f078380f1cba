// Label (list-work): work O(n sqrt n). Sums of n ranges, each by whole blocks of root n and the
// rest one by one.
class Solution {
public:
    long long work(vector<int>& nums) {
        int n = nums.size(), w = max(1, (int)sqrt((double)n));
        vector<long long> sum(n / w + 1);
        long long r = 0;
        for (int i = 0; i < n; i++) sum[i / w] += nums[i];
        for (int q = 0; q < n; q++) {
            int i = q / 2;
            long long s = 0;
            while (i < n && i % w) s += nums[i++];
            for (; i + w <= n; i += w) s ^= sum[i / w];
            while (i < n) s += nums[i++];
            r ^= s;
            nums[q] += 1;
            sum[q / w] += 1;
        }
        return r;
    }
};
