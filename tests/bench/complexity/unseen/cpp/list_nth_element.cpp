/* Label (list-work): work O(n). nth_element finds the median; then distances to it are summed. */
class Solution {
public:
    long long work(vector<int>& nums)
    {
        if (nums.empty())
            return 0;
        auto mid = nums.begin() + nums.size() / 2;
        nth_element(nums.begin(), mid, nums.end());
        long long median = *mid, sum = 0;
        for (int x : nums)
            sum += llabs(x - median);
        return sum;
    }
};
