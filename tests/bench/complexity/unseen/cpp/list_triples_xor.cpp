/* Label (list-work): work O(n^3). Each triple of places, for the largest xor of three. */
class Solution {
public:
    long long work(vector<int>& nums)
    {
        int best = 0;
        size_t n = nums.size();
        for (size_t i = 0; i < n; i++)
            for (size_t j = i + 1; j < n; j++)
                for (size_t k = j + 1; k < n; k++)
                    best = max(best, nums[i] ^ nums[j] ^ nums[k]);
        return best;
    }
};
