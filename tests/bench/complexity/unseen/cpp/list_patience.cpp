/* Label (list-work): work O(n log n). The longest rising subsequence: lower_bound in the tails. */
/* There are about 2 sqrt n tails of shuffled numbers, whose logarithm is half of log n. */
class Solution {
public:
    long long work(vector<int>& nums)
    {
        vector<int> tails;
        for (int x : nums) {
            auto it = lower_bound(tails.begin(), tails.end(), x);
            if (it == tails.end())
                tails.push_back(x);
            else
                *it = x;
        }
        return (long long)tails.size();
    }
};
