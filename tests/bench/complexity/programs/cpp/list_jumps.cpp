// Label (list-work): work O(n sqrt n). A step of sqrt n for each start.
class Solution {
public:
    long long work(vector<int> &nums) {
        long long sum = 0;
        size_t n = nums.size(), step = max<size_t>(1, sqrt((double)n));
        for (size_t i = 0; i < n; i++)
            for (size_t j = i % step; j < n; j += step)
                sum += nums[j] & 1;
        return sum;
    }
};
