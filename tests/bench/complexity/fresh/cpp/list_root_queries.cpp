// Label (list-work): work O(n sqrt n). As many range sums as elements, over blocks of sqrt n.
class Solution {
public:
    long long work(vector<int> &nums) {
        int n = nums.size();
        if (!n) return 0;
        int b = max(1, (int)std::sqrt(n));
        vector<long long> block((n + b - 1) / b);
        for (int i = 0; i < n; i++) block[i / b] += nums[i];
        long long total = 0;
        for (int q = 0; q < n; q++) {
            int l = (long long)q * 7919 % n / 2, r = n - 1 - (long long)q * 104729 % n / 2;
            while (l <= r && l % b) total ^= nums[l++];
            while (r >= l && (r + 1) % b) total ^= nums[r--];
            for (; l <= r; l += b) total ^= block[l / b];
        }
        return total;
    }
};
